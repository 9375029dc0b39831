package io.acquaint.model.condition;

import io.acquaint.model.catalogue.Operator;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.time.Span;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions as English that a marketer reads. */
public final class PlainWords {

  private static final int VALUES_SHOWN = 10;

  /** One line; {@code depth} is how far it is indented. */
  public record Sentence(String pointer, int depth, String text) {}

  private PlainWords() {}

  /** One sentence per node, parents before children. */
  public static List<Sentence> sentences(ParsedCondition condition) {
    List<Sentence> lines = new ArrayList<>();
    collect(condition.tree(), "", 0, lines);
    return lines;
  }

  private static void collect(Node node, String pointer, int depth, List<Sentence> to) {
    to.add(new Sentence(pointer, depth, words(node)));
    List<Node> children = children(node);
    for (int i = 0; i < children.size(); i++) {
      collect(children.get(i), childPointer(node, pointer, i), depth + 1, to);
    }
  }

  /** The children that are nodes about the same record. */
  public static List<Node> children(Node node) {
    return switch (node) {
      case Node.All(List<Node> children) -> children;
      case Node.Any(List<Node> children) -> children;
      case Node.Not(Node child) -> List.of(child);
      case Node.FieldTest f -> List.of();
      case Node.Related r -> List.of();
      case Node.Interaction i -> List.of();
      case Node.SegmentRef s -> List.of();
      case Node.Sequence s -> List.of();
    };
  }

  /** The JSON Pointer of a child. */
  public static String childPointer(Node parent, String pointer, int index) {
    return switch (parent) {
      case Node.All a -> pointer + "/all/" + index;
      case Node.Any a -> pointer + "/any/" + index;
      case Node.Not n -> pointer + "/not";
      case Node.FieldTest f -> pointer;
      case Node.Related r -> pointer + "/where";
      case Node.Interaction i -> pointer + "/where";
      case Node.SegmentRef s -> pointer;
      case Node.Sequence s -> pointer + "/sequence/" + index;
    };
  }

  /** One node in words; of a composite only how its children belong together. */
  public static String words(Node node) {
    return switch (node) {
      case Node.All a -> "All of these are true:";
      case Node.Any a -> "At least one of these is true:";
      case Node.Not n -> "This is not true:";
      case Node.FieldTest test -> capital(phrase(test));
      case Node.Related related -> capital(phrase(related));
      case Node.Interaction i -> capital(phrase(i));
      case Node.SegmentRef ref -> capital(phrase(ref));
      case Node.Sequence sequence -> capital(phrase(sequence));
    };
  }

  private static String phrase(Node node) {
    return switch (node) {
      case Node.All(List<Node> children) -> joined(children, " and ");
      case Node.Any(List<Node> children) -> joined(children, " or ");
      case Node.Not(Node child) -> "not (" + phrase(child) + ")";
      case Node.FieldTest test -> field(test);
      case Node.Related related -> related(related);
      case Node.Interaction i ->
          i.type().words() + " " + i.count().words() + within(i.within()) + where(i.where());
      case Node.SegmentRef ref -> "is a member of segment " + ref.segmentId();
      case Node.Sequence sequence ->
          sequence.steps().stream()
                  .map(s -> s.type().words() + where(s.where()))
                  .collect(Collectors.joining(", then "))
              + (sequence.within() == null ? "" : ", all within " + length(sequence.within()));
    };
  }

  private static String joined(List<Node> children, String word) {
    return children.stream()
        .map(c -> children.size() > 1 && !children(c).isEmpty() ? "(" + phrase(c) + ")" : phrase(c))
        .collect(Collectors.joining(word));
  }

  private static String field(Node.FieldTest test) {
    String name = spaced(test.place().prefix() + test.field().name());
    if (test.isOfNobody()) {
      return name + " can be compared no more, as the attribute is gone: true for nobody";
    }
    String op = test.op().words();
    Span period = test.period();
    if (period != null) {
      return name + " " + op + " " + length(period);
    }
    List<String> values = test.values().stream().map(PlainWords::quoted).toList();
    return switch (test.op().operands()) {
      case NONE -> name + " " + op;
      case TWO -> name + " " + op + " " + values.getFirst() + " and " + values.getLast();
      case SOME -> name + " " + op + " " + list(values, test.op());
      case PERIOD -> name + " " + op;
    };
  }

  private static String list(List<String> values, Operator op) {
    String word = op == Operator.CONTAINS_ALL ? " and " : " or ";
    if (values.size() > VALUES_SHOWN) {
      int more = values.size() - VALUES_SHOWN;
      return String.join(", ", values.subList(0, VALUES_SHOWN)) + word + more + " more";
    }
    return values.size() == 1
        ? values.getFirst()
        : String.join(", ", values.subList(0, values.size() - 1)) + word + values.getLast();
  }

  private static String quoted(Operand operand) {
    return operand instanceof Operand.Text(String text)
        ? "\"" + text + "\""
        : String.valueOf(operand.bare());
  }

  private static String related(Node.Related node) {
    String target =
        node.path().stream()
            .map(Relation::label)
            .map(PlainWords::spaced)
            .collect(Collectors.joining(" of its "));
    List<String> steps = new ArrayList<>(node.path().stream().map(r -> spaced(r.label())).toList());
    java.util.Collections.reverse(steps);
    String plural = steps.isEmpty() ? target : String.join(" of ", steps);
    Count count = node.count();
    String number =
        switch (count.op()) {
          case AT_LEAST -> count.value() == 1 ? "" : "at least " + count.value() + " ";
          case AT_MOST -> "at most " + count.value() + " ";
          case EXACTLY -> count.value() == 0 ? "no " : "exactly " + count.value() + " ";
          case NONE -> "no ";
        };
    Node where = node.where();
    return "has " + number + plural + (where == null ? "" : " with " + phrase(where));
  }

  private static String where(@Nullable Node where) {
    return where == null ? "" : " where " + phrase(where);
  }

  private static String within(@Nullable Span within) {
    return within == null ? "" : " in the last " + length(within);
  }

  private static String length(Span span) {
    List<String> parts = new ArrayList<>();
    Period months = Period.ofMonths(span.months()).normalized();
    part(parts, months.getYears(), "year");
    part(parts, months.getMonths(), "month");
    part(parts, span.days(), "day");
    part(parts, span.exact().toHours(), "hour");
    part(parts, span.exact().toMinutesPart(), "minute");
    part(parts, span.exact().toSecondsPart(), "second");
    return String.join(" ", parts);
  }

  private static void part(List<String> to, long n, String unit) {
    if (n != 0) {
      to.add(n + " " + unit + (n == 1 ? "" : "s"));
    }
  }

  /** "lead.jobTitle" becomes "lead job title". */
  private static String spaced(String name) {
    return name.replace('.', ' ').replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
