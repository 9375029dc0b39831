package io.acquaint.model.condition;

import io.acquaint.model.catalogue.Operator;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.time.Span;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Nodes in words. A {@code where} is said in the sentence of its node; what consists of several
 * parts stands in parentheses there, so that it is clear where it ends.
 *
 * @param valuesShown so many values of a field are said, of the others only how many they are
 */
record Phrases(int valuesShown) {

  /** One node as a sentence; of a composite only how its children belong together. */
  String sentence(Node node) {
    return switch (node) {
      case Node.All a -> "All of these are true:";
      case Node.Any a -> "At least one of these is true:";
      case Node.Not n -> "This is not true:";
      case Node.FieldTest test -> capital(field(test));
      case Node.Related related -> capital(related(related));
      case Node.Interaction interaction -> capital(interaction(interaction));
      case Node.SegmentRef ref -> capital(segment(ref));
      case Node.Sequence sequence -> capital(sequence(sequence));
    };
  }

  /** One step of a sequence as a sentence. */
  String sentence(Node.Step step) {
    return capital(step(step));
  }

  private String step(Node.Step step) {
    return step.type().words() + where(" where ", step.where());
  }

  /** One node within a sentence. */
  private String part(Node node) {
    return switch (node) {
      case Node.All(List<Node> children) -> parts(children, "all of ", " and ");
      case Node.Any(List<Node> children) -> parts(children, "any of ", " or ");
      case Node.Not(Node child) -> "not (" + part(child) + ")";
      case Node.FieldTest test -> field(test);
      case Node.Related related -> related(related);
      case Node.Interaction interaction -> interaction(interaction);
      case Node.SegmentRef ref -> segment(ref);
      case Node.Sequence sequence -> "(" + sequence(sequence) + ")";
    };
  }

  private String parts(List<Node> children, String ofOne, String between) {
    String joined = children.stream().map(this::part).collect(Collectors.joining(between));
    return (children.size() == 1 ? ofOne : "") + "(" + joined + ")";
  }

  private static String segment(Node.SegmentRef ref) {
    return "is a member of segment " + ref.segmentId();
  }

  private String interaction(Node.Interaction node) {
    return node.type().words()
        + " "
        + node.count().words()
        + within(node.within())
        + where(" where ", node.where());
  }

  private String sequence(Node.Sequence node) {
    String steps = node.steps().stream().map(this::step).collect(Collectors.joining(", then "));
    return steps + (node.within() == null ? "" : ", all within " + length(node.within()));
  }

  private String related(Node.Related node) {
    List<String> steps = node.path().stream().map(Relation::label).map(Phrases::spaced).toList();
    return "has "
        + number(node.count())
        + String.join(" of ", steps.reversed())
        + where(" with ", node.where());
  }

  private static String number(Count count) {
    return switch (count.op()) {
      case AT_LEAST -> count.value() == 1 ? "" : "at least " + count.value() + " ";
      case AT_MOST -> "at most " + count.value() + " ";
      case EXACTLY -> "exactly " + count.value() + " ";
      case NONE -> "no ";
    };
  }

  private String where(String word, @Nullable Node where) {
    return where == null ? "" : word + part(where);
  }

  private String field(Node.FieldTest test) {
    String name = place(test.place()) + spaced(test.field().name());
    if (test.isOfNobody()) {
      return name + " can be compared no more, as the attribute is gone: true for nobody";
    }
    String start = name + " " + test.op().words();
    Span period = test.period();
    if (period != null) {
      return start + " " + length(period);
    }
    List<String> values = test.values().stream().map(Phrases::value).toList();
    return switch (test.op().operands()) {
      case NONE, PERIOD -> start;
      case TWO -> start + " " + values.getFirst() + " and " + values.getLast();
      case SOME -> start + " " + list(values, test.op());
    };
  }

  private static String place(Node.Place place) {
    return switch (place) {
      case SUBJECT -> "";
      case LEAD -> "lead's ";
      case ACCOUNT -> "account's ";
    };
  }

  private String list(List<String> values, Operator op) {
    String word = op == Operator.CONTAINS_ALL ? " and " : " or ";
    if (values.size() > valuesShown) {
      int more = values.size() - valuesShown;
      return String.join(", ", values.subList(0, valuesShown)) + word + more + " more";
    }
    return values.size() == 1
        ? values.getFirst()
        : String.join(", ", values.subList(0, values.size() - 1)) + word + values.getLast();
  }

  /** Texts are quoted, as they were written. */
  private static String value(Operand operand) {
    return operand instanceof Operand.Text text
        ? "\"" + text.written().replace("\\", "\\\\").replace("\"", "\\\"") + "\""
        : String.valueOf(operand.bare());
  }

  private static String within(@Nullable Span within) {
    return within == null ? "" : " in the last " + length(within);
  }

  private static String length(Span span) {
    List<String> parts = new ArrayList<>();
    Period months = Period.ofMonths(span.months()).normalized();
    add(parts, months.getYears(), "year");
    add(parts, months.getMonths(), "month");
    add(parts, span.days(), "day");
    add(parts, span.exact().toHours(), "hour");
    add(parts, span.exact().toMinutesPart(), "minute");
    BigDecimal seconds =
        BigDecimal.valueOf(span.exact().toNanosPart(), 9)
            .add(BigDecimal.valueOf(span.exact().toSecondsPart()));
    if (seconds.signum() > 0) {
      String number = seconds.stripTrailingZeros().toPlainString();
      parts.add(number + (number.equals("1") ? " second" : " seconds"));
    }
    return String.join(" ", parts);
  }

  private static void add(List<String> to, long n, String unit) {
    if (n != 0) {
      to.add(n + " " + unit + (n == 1 ? "" : "s"));
    }
  }

  /** "jobTitle" becomes "job title". */
  private static String spaced(String name) {
    return name.replace('.', ' ').replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
