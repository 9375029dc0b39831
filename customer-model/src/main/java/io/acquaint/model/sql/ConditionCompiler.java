package io.acquaint.model.sql;

import io.acquaint.model.catalogue.Operator;
import io.acquaint.model.condition.Node;
import java.util.List;
import java.util.Objects;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Compiles trees; leaves join what they need to the frame in which they stand. Where nobody asks
 * when answers will change, that is not computed either.
 */
final class ConditionCompiler {

  private final Clock clock;
  private final Memberships memberships;
  private final boolean timed;
  private int aliases;

  /**
   * @param timed whether answers say when time alone can change them
   */
  ConditionCompiler(Clock clock, Memberships memberships, boolean timed) {
    this.clock = clock;
    this.memberships = memberships;
    this.timed = timed;
  }

  boolean timed() {
    return timed;
  }

  String nextAlias(String prefix) {
    return prefix + ++aliases;
  }

  Truth compile(Node node, Frame frame) {
    return switch (node) {
      case Node.All(List<Node> children) -> fenced(Truth.all(each(children, frame)), frame);
      case Node.Any(List<Node> children) -> fenced(Truth.any(each(children, frame)), frame);
      case Node.Not(Node child) -> compile(child, frame).negated();
      case Node.FieldTest test -> field(test, frame);
      case Node.Related related -> new RelatedRecords(this).truth(related, frame);
      case Node.Interaction leaf -> new Interactions(this, clock).truth(leaf, frame);
      case Node.SegmentRef ref ->
          Truth.fixed(
              memberships.has(ref.segmentId(), frame.column("contact_id", SQLDataType.UUID)));
      case Node.Sequence sequence -> new Interactions(this, clock).truth(sequence, frame);
    };
  }

  private Truth field(Node.FieldTest test, Frame frame) {
    Comparison comparison = new Comparison(test, frame.alias(test.place()), clock);
    Truth truth =
        frame.grouped() && test.op() == Operator.ANNIVERSARY_IN_NEXT
            ? new Anniversaries(Objects.requireNonNull(test.period()), clock)
                .of(comparison.day(), frame, nextAlias("y"))
            : comparison.truth();
    return timed ? truth : Truth.fixed(truth.value());
  }

  private List<Truth> each(List<Node> children, Frame frame) {
    return children.stream().map(c -> compile(c, frame)).toList();
  }

  /**
   * An answer with a time mentions its parts twice: computed once, it cannot grow with the depth.
   */
  private Truth fenced(Truth truth, Frame frame) {
    if (truth.until() == null) {
      return truth;
    }
    String as = nextAlias("n");
    Select<?> once =
        DSL.select(
                DSL.field("(({0}) is true)", SQLDataType.BOOLEAN, truth.value()).as("v"),
                truth.until().as("u"))
            .offset(DSL.inline(0));
    frame.joinLateral(once, as);
    return new Truth(
        DSL.condition(Frame.column(as, "v", SQLDataType.BOOLEAN)),
        Frame.column(as, "u", SQLDataType.INSTANT));
  }
}
