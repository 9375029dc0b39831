package io.acquaint.model.sql;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
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

/**
 * Interaction and sequence leaves. The k-th newest occurrence inside the window says whether there
 * are k, and when the k-th leaves; the k-th oldest says when there will be (occurrences may lie a
 * day ahead of the clock).
 */
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
    String as = compiler.nextAlias("x");
    if (frame.grouped() && frame.entity() == Entity.CONTACT) {
      Condition on =
          frame
              .column("contact_id", SQLDataType.UUID)
              .eq(Frame.column(as, "contact_id", SQLDataType.UUID));
      frame.join(grouped(node, k, window), as, on);
    } else {
      frame.joinLateral(perRow(node, k, window, frame), as);
    }
    Field<Instant> until = Frame.column(as, "u", SQLDataType.INSTANT);
    return new Truth(
        condition(Frame.column(as, "v", SQLDataType.BOOLEAN)),
        field("coalesce({0}, {1})", SQLDataType.INSTANT, until, Truth.NEVER));
  }

  /** One descent of the index per row; the others only where the first found nothing. */
  private Select<?> perRow(
      Node.Interaction node, int k, @Nullable MovingBound window, Frame frame) {
    Condition mine = owned(frame).and(kind(node.type(), node.where()));
    Condition recent = window == null ? noCondition() : AT.gt(Clock.at(window.current()));
    Field<Instant> live =
        field(
            select(AT)
                .from(interactions())
                .where(mine, recent, AT.le(clock.nowField()))
                .orderBy(AT.desc())
                .limit(1)
                .offset(k - 1));
    Field<Instant> due =
        field(
            select(AT)
                .from(interactions())
                .where(mine, recent)
                .orderBy(AT.asc())
                .limit(1)
                .offset(k - 1));
    MovingBound.Setback back = window == null ? null : window.setback();
    Field<Instant> again =
        back == null || window == null
            ? Truth.NEVER
            : when(
                    condition(
                        "exists ({0})",
                        select(inline(1))
                            .from(interactions())
                            .where(
                                mine,
                                AT.gt(Clock.at(back.to())),
                                AT.le(Clock.at(window.current())))),
                    Clock.at(back.at()))
                .otherwise(Truth.NEVER);
    return answer(live, due, again, window);
  }

  /** Everybody at once: one pass over the window. */
  private Select<?> grouped(Node.Interaction node, int k, @Nullable MovingBound window) {
    MovingBound.Setback back = window == null ? null : window.setback();
    Condition mine = kind(node.type(), node.where());
    Condition recent = window == null ? noCondition() : AT.gt(Clock.at(window.current()));
    Condition scanned =
        window == null || back == null
            ? recent
            : AT.gt(Clock.at(back.to().isBefore(window.current()) ? back.to() : window.current()));
    Condition counted = AT.le(clock.nowField()).and(recent);
    Field<Instant> live =
        k == 1
            ? max(AT).filterWhere(counted)
            : field(
                "(array_agg({0} order by {0} desc) filter (where {1}))[{2}]",
                SQLDataType.INSTANT, AT, counted, inline(k));
    Field<Instant> due =
        k == 1
            ? min(AT).filterWhere(window == null ? AT.isNotNull() : recent)
            : field(
                "(array_agg({0} order by {0}) filter (where {1}))[{2}]",
                SQLDataType.INSTANT, AT, window == null ? AT.isNotNull() : recent, inline(k));
    Field<Instant> again =
        back == null
            ? Truth.NEVER
            : when(
                    condition(
                        "bool_or({0} <= {1})",
                        AT, Clock.at(java.util.Objects.requireNonNull(window).current())),
                    Clock.at(back.at()))
                .otherwise(Truth.NEVER);
    Select<?> rows =
        select(CONTACT, live.as("live"), due.as("due"), again.as("again"))
            .from(interactions())
            .where(mine, scanned)
            .groupBy(CONTACT);
    Field<Instant> liveCol = field(name("g", "live"), SQLDataType.INSTANT);
    Field<Instant> dueCol = field(name("g", "due"), SQLDataType.INSTANT);
    Field<Instant> againCol = field(name("g", "again"), SQLDataType.INSTANT);
    return select(
            field(name("g", "contact_id"), SQLDataType.UUID),
            field("({0} is not null)", SQLDataType.BOOLEAN, liveCol).as("v"),
            until(liveCol, dueCol, againCol, window).as("u"))
        .from(rows.asTable("g"));
  }

  private Select<?> answer(
      Field<Instant> live, Field<Instant> due, Field<Instant> again, @Nullable MovingBound window) {
    Field<Instant> liveCol = field(name("s", "live"), SQLDataType.INSTANT);
    return select(
            field("({0} is not null)", SQLDataType.BOOLEAN, liveCol).as("v"),
            until(liveCol, due, again, window).as("u"))
        // the offset keeps the planner from computing the subquery once per mention
        .from(select(live.as("live")).offset(inline(0)).asTable("s"))
        .offset(inline(0));
  }

  private static Field<Instant> until(
      Field<Instant> live, Field<Instant> due, Field<Instant> again, @Nullable MovingBound window) {
    return when(live.isNotNull(), window == null ? Truth.NEVER : Clock.reaches(window, live))
        .otherwise(field("least({0}, {1})", SQLDataType.INSTANT, due, again));
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
    return new Truth(
        condition(Frame.column(as, "v", SQLDataType.BOOLEAN)),
        field(
            "coalesce({0}, {1})",
            SQLDataType.INSTANT, Frame.column(as, "u", SQLDataType.INSTANT), Truth.NEVER));
  }

  private static org.jooq.Table<?> interactions() {
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
