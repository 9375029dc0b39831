package io.acquaint.model.condition;

import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Operator;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.time.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node of a condition. A tree is made by {@link Conditions#parse} only, so it is always valid.
 */
public sealed interface Node {

  /** True when every child is true. */
  record All(List<Node> children) implements Node {}

  /** True when at least one child is true. */
  record Any(List<Node> children) implements Node {}

  /** True when the child is not true. */
  record Not(Node child) implements Node {}

  /** A comparison of one field. {@code period} is set for the operators that take one. */
  record FieldTest(
      Place place, FieldSpec field, Operator op, List<Operand> values, @Nullable Span period)
      implements Node {

    /** Of a custom attribute that cannot be compared any more: it is none of no values, false. */
    static FieldTest ofNobody(Place place, FieldSpec attribute) {
      return new FieldTest(place, attribute, Operator.IS, List.of(), null);
    }

    /** Whether it is false for everybody because the attribute is gone. */
    public boolean isOfNobody() {
      return op == Operator.IS && values.isEmpty();
    }
  }

  /** Counts the distinct records at the end of {@code path} for which {@code where} is true. */
  record Related(List<Relation> path, @Nullable Node where, Count count) implements Node {}

  /** Counts interactions of one type, in a moving window if {@code within} is set. */
  record Interaction(InteractionType type, @Nullable Span within, Count count, @Nullable Node where)
      implements Node {}

  /** True for the members of a segment. */
  record SegmentRef(UUID segmentId) implements Node {}

  /** True when the steps happened in order, the last at most {@code within} after the first. */
  record Sequence(List<Step> steps, @Nullable Span within) implements Node {}

  /** One step of a sequence. */
  record Step(InteractionType type, @Nullable Node where) {}

  /** Whose field it is: the record in question, or (in scoring) the lead or its account. */
  enum Place {
    SUBJECT(""),
    LEAD("lead."),
    ACCOUNT("account.");

    private final String prefix;

    Place(String prefix) {
      this.prefix = prefix;
    }

    /** What clients write before the field's name. */
    public String prefix() {
      return prefix;
    }
  }
}
