package io.acquaint.model.sql;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.when;

import io.acquaint.model.condition.Node;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.time.MovingBound;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/** A condition of a scoring rule with the occurrences of one of its interaction nodes. */
public final class OccurrenceSql {

  private final Memberships memberships;

  public OccurrenceSql(Memberships memberships) {
    this.memberships = memberships;
  }

  /**
   * Columns of {@link ConditionSql#forIds} and {@code occurrence_ids, occurrence_times} (newest
   * first, null if none), {@code enters_at} (the next occurrence that lies ahead of the clock).
   */
  public Select<?> forIds(
      ParsedCondition condition,
      Node.Interaction node,
      Collection<UUID> ids,
      Instant now,
      ZoneId zone) {
    Clock clock = new Clock(now, zone);
    ConditionCompiler compiler = new ConditionCompiler(clock, memberships, true);
    Frame frame = ConditionSql.frame(condition, ids.toArray(UUID[]::new));
    Truth truth = compiler.compile(condition.tree(), frame);
    Condition eligible = ConditionSql.eligible(condition);
    Field<Boolean> member =
        field("(({0} and {1}) is true)", SQLDataType.BOOLEAN, eligible, truth.value());
    frame.joinLateral(occurrences(compiler, clock, node, frame), "o");
    return select(
            field(name("k", "id"), SQLDataType.UUID).as("id"),
            member.as("member"),
            when(
                    eligible,
                    field(
                        "nullif({0}, {1})", SQLDataType.INSTANT, truth.untilOrNever(), Truth.NEVER))
                .as("next_change_at"),
            ifMember(member, field(name("o", "ids"), SQLDataType.UUID.array()))
                .as("occurrence_ids"),
            ifMember(member, field(name("o", "times"), SQLDataType.INSTANT.array()))
                .as("occurrence_times"),
            ifMember(member, field(name("o", "enters"), SQLDataType.INSTANT)).as("enters_at"))
        .from(frame.from());
  }

  private static <T> Field<T> ifMember(Field<Boolean> member, Field<T> value) {
    return field("(case when {0} then {1} end)", value.getDataType(), member, value);
  }

  private static Select<?> occurrences(
      ConditionCompiler compiler, Clock clock, Node.Interaction node, Frame frame) {
    Interactions interactions = new Interactions(compiler, clock);
    Field<Instant> at = field(name("i", "occurred_at"), SQLDataType.INSTANT);
    Field<UUID> id = field(name("i", "interaction_id"), SQLDataType.UUID);
    Condition recent =
        node.within() == null
            ? noCondition()
            : at.gt(
                Clock.at(MovingBound.before(clock.now(), node.within(), clock.zone()).current()));
    Condition past = at.le(clock.nowField());
    return select(
            field(
                    "array_agg({0} order by {1} desc, {0}) filter (where {2})",
                    SQLDataType.UUID.array(), id, at, past)
                .as("ids"),
            field(
                    "array_agg({1} order by {1} desc, {0}) filter (where {2})",
                    SQLDataType.INSTANT.array(), id, at, past)
                .as("times"),
            field("min({0}) filter (where {0} > {1})", SQLDataType.INSTANT, at, clock.nowField())
                .as("enters"))
        .from(table(name("interaction")).as("i"))
        .where(interactions.owned(frame), interactions.kind(node.type(), node.where()), recent);
  }
}
