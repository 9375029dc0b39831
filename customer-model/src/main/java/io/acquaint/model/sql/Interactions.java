package io.acquaint.model.sql;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.condition.Count;
import io.acquaint.model.condition.Node;
import io.acquaint.model.time.MovingBound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Interaction leaves, by counts of {@link Occurrences}, and sequences. */
final class Interactions {

  private static final Field<Instant> AT = field(name("i", "occurred_at"), SQLDataType.INSTANT);
  private static final Field<UUID> CONTACT = field(name("i", "contact_id"), SQLDataType.UUID);

  private final ConditionCompiler compiler;
  private final Clock clock;

  Interactions(ConditionCompiler compiler, Clock clock) {
    this.compiler = compiler;
    this.clock = clock;
  }

  Truth truth(Node.Interaction node, Frame frame) {
    Count count = node.count();
    List<Truth> parts = new ArrayList<>();
    if (count.least() > 0) {
      parts.add(atLeast(node, count.least(), frame));
    }
    if (count.tooMany() > 0) {
      parts.add(atLeast(node, count.tooMany(), frame).negated());
    }
    return Truth.all(parts);
  }

  private Truth atLeast(Node.Interaction node, int k, Frame frame) {
    MovingBound window =
        node.within() == null ? null : MovingBound.before(clock.now(), node.within(), clock.zone());
    Occurrences occurrences = new Occurrences(k, window, clock, compiler.timed());
    String as = compiler.nextAlias("x");
    if (frame.grouped() && frame.entity() == Entity.CONTACT) {
      Condition kind = kind(node.type(), node.where());
      Select<?> everybody =
          node.where() == null && occurrences.areCounted()
              ? occurrences.ofEverybodyCounted(node.type(), kind)
              : occurrences.ofEverybody(kind);
      Field<UUID> contact = frame.column("contact_id", SQLDataType.UUID);
      frame.join(everybody, as, contact.eq(Frame.column(as, "contact_id", SQLDataType.UUID)));
    } else {
      frame.joinLateral(occurrences.ofOne(owned(frame).and(kind(node.type(), node.where()))), as);
    }
    return answered(as);
  }

  private Truth answered(String as) {
    Condition value = condition(Frame.column(as, "v", SQLDataType.BOOLEAN));
    return compiler.timed()
        ? new Truth(
            value,
            field(
                "coalesce({0}, {1})",
                SQLDataType.INSTANT, Frame.column(as, "u", SQLDataType.INSTANT), Truth.NEVER))
        : Truth.fixed(value);
  }

  Truth truth(Node.Sequence node, Frame frame) {
    List<Node.Step> steps = node.steps();
    Node.Step first = steps.getFirst();
    Frame begin = new Frame(Entity.INTERACTION, "i", interactions(), false);
    Condition started = owned(frame).and(kind(first.type(), first.where()));
    Field<Instant> before = AT;
    for (int i = 1; i < steps.size(); i++) {
      Node.Step step = steps.get(i);
      String as = compiler.nextAlias("q");
      Field<Instant> outer =
          before.equals(AT) ? field(name("b", "at"), SQLDataType.INSTANT) : before;
      Select<?> next =
          select(min(AT).as("at"))
              .from(interactions())
              .where(owned(frame), kind(step.type(), step.where()), AT.gt(outer));
      if (i == 1) {
        begin =
            new Frame(
                Entity.INTERACTION,
                "b",
                select(AT.as("at")).from(interactions()).where(started).asTable("b"),
                false);
      }
      begin.joinLateral(next, as);
      before = field(name(as, "at"), SQLDataType.INSTANT);
    }
    Field<Instant> last = before;
    Field<Instant> start = field(name("b", "at"), SQLDataType.INSTANT);
    Condition inTime =
        node.within() == null ? last.isNotNull() : last.le(clock.shift(start, node.within(), 1));
    Field<Instant> completed = field(select(min(last)).from(begin.from()).where(inTime));
    Field<Instant> done = field(name("s", "done"), SQLDataType.INSTANT);
    Select<?> answer =
        select(
                field("({0} <= {1})", SQLDataType.BOOLEAN, done, clock.nowField()).as("v"),
                when(done.gt(clock.nowField()), done).otherwise(Truth.NEVER).as("u"))
            .from(select(completed.as("done")).offset(inline(0)).asTable("s"))
            .offset(inline(0));
    String as = compiler.nextAlias("x");
    frame.joinLateral(answer, as);
    return answered(as);
  }

  static org.jooq.Table<?> interactions() {
    return table(name("interaction")).as("i");
  }

  /** The contact's own; those of an account are those of its contacts that are no children. */
  Condition owned(Frame frame) {
    if (frame.entity() == Entity.CONTACT) {
      return CONTACT.eq(frame.column("contact_id", SQLDataType.UUID));
    }
    return condition(
        "{0} in (select k.contact_id from contact k where k.account_id = {1} and k.child is not"
            + " true)",
        CONTACT, frame.column("account_id", SQLDataType.UUID));
  }

  Condition kind(InteractionType type, @Nullable Node where) {
    Condition kind = field(name("i", "type"), String.class).eq(val(type.name()));
    if (where == null) {
      return kind;
    }
    Frame self = new Frame(Entity.INTERACTION, "i", interactions(), false);
    return kind.and(compiler.compile(where, self).value());
  }
}
