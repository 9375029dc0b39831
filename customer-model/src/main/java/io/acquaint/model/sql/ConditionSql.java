package io.acquaint.model.sql;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.condition.ParsedCondition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * A condition as one SELECT with the columns {@code id uuid}, {@code member boolean} (never null)
 * and {@code next_change_at timestamptz} (null for never). It can be wrapped in any statement, so
 * that evaluating and storing the difference is one statement.
 */
public final class ConditionSql {

  private final Memberships memberships;

  public ConditionSql(Memberships memberships) {
    this.memberships = memberships;
  }

  /** One row for every given id (contacts, or leads for scoring), known or not. */
  public Select<Record3<UUID, Boolean, Instant>> forIds(
      ParsedCondition condition, Collection<UUID> ids, Instant now, ZoneId zone) {
    Frame frame = frame(condition, ids.toArray(UUID[]::new));
    Truth truth = compiler(now, zone, true).compile(condition.tree(), frame);
    Condition eligible = eligible(condition);
    Field<Instant> until =
        truth.until() == null
            ? field("null::timestamptz", SQLDataType.INSTANT)
            : when(
                eligible,
                field("nullif({0}, {1})", SQLDataType.INSTANT, truth.until(), Truth.NEVER));
    return select(
            field(name("k", "id"), SQLDataType.UUID).as("id"),
            field("(({0} and {1}) is true)", SQLDataType.BOOLEAN, eligible, truth.value())
                .as("member"),
            until.as("next_change_at"))
        .from(frame.from());
  }

  /**
   * One row for every member and for everyone who can become or cease to be one by time alone; who
   * is missing is no member and stays none. For conditions about contacts.
   */
  public Select<Record3<UUID, Boolean, Instant>> forAll(
      ParsedCondition condition, Instant now, ZoneId zone) {
    Frame frame = everybody(condition);
    Truth truth = compiler(now, zone, true).compile(condition.tree(), frame);
    Condition interesting =
        truth.until() == null
            ? truth.value()
            : condition("(({0}) or {1} < {2})", truth.value(), truth.until(), Truth.NEVER);
    Field<Instant> until =
        truth.until() == null
            ? field("null::timestamptz", SQLDataType.INSTANT)
            : field("nullif({0}, {1})", SQLDataType.INSTANT, truth.until(), Truth.NEVER);
    Field<Boolean> member =
        truth.until() == null
            ? inline(true)
            : field("(({0}) is true)", SQLDataType.BOOLEAN, truth.value());
    return select(
            field(name("c", "contact_id"), SQLDataType.UUID).as("id"),
            member.as("member"),
            until.as("next_change_at"))
        .from(frame.from())
        .where(eligible(condition), interesting);
  }

  /**
   * The members, and nothing about when that changes: a column {@code id}. For conditions about
   * contacts.
   */
  public Select<Record1<UUID>> members(ParsedCondition condition, Instant now, ZoneId zone) {
    return members(condition, everybody(condition), now, zone);
  }

  /** The same among the given contacts. */
  public Select<Record1<UUID>> membersAmong(
      ParsedCondition condition, Collection<UUID> ids, Instant now, ZoneId zone) {
    return members(condition, frame(condition, ids.toArray(UUID[]::new)), now, zone);
  }

  private Select<Record1<UUID>> members(
      ParsedCondition condition, Frame frame, Instant now, ZoneId zone) {
    Truth truth = compiler(now, zone, false).compile(condition.tree(), frame);
    return select(id("c", "contact_id").as("id"))
        .from(frame.from())
        .where(eligible(condition), truth.value());
  }

  private ConditionCompiler compiler(Instant now, ZoneId zone, boolean timed) {
    return new ConditionCompiler(new Clock(now, zone), memberships, timed);
  }

  private static Frame everybody(ParsedCondition condition) {
    if (condition.root().isLead()) {
      throw new IllegalArgumentException("A full evaluation is about contacts");
    }
    return new Frame(Entity.CONTACT, "c", table(name("contact")).as("c"), true);
  }

  static Frame frame(ParsedCondition condition, UUID[] ids) {
    Table<?> keys = table("unnest({0})", val(ids, SQLDataType.UUID.array())).as("k", "id");
    Table<?> lead = table(name("lead")).as("l");
    Table<?> contact = table(name("contact")).as("c");
    Table<?> account = table(name("account")).as("a");
    Field<UUID> key = field(name("k", "id"), SQLDataType.UUID);
    return switch (condition.root()) {
      case CONTACT ->
          new Frame(
              Entity.CONTACT, "c", keys.leftJoin(contact).on(id("c", "contact_id").eq(key)), false);
      case CONTACT_LEAD ->
          new Frame(
              Entity.CONTACT,
              "c",
              keys.leftJoin(lead)
                  .on(id("l", "lead_id").eq(key))
                  .leftJoin(contact)
                  .on(id("c", "contact_id").eq(id("l", "contact_id")))
                  .leftJoin(account)
                  .on(
                      id("a", "account_id")
                          .eq(
                              field(
                                  "coalesce({0}, {1})",
                                  SQLDataType.UUID, id("l", "account_id"), id("c", "account_id")))),
              false);
      case ACCOUNT_LEAD ->
          new Frame(
              Entity.ACCOUNT,
              "a",
              keys.leftJoin(lead)
                  .on(id("l", "lead_id").eq(key))
                  .leftJoin(account)
                  .on(id("a", "account_id").eq(id("l", "account_id"))),
              false);
    };
  }

  private static Field<UUID> id(String alias, String column) {
    return field(name(alias, column), SQLDataType.UUID);
  }

  /** Only active contacts count, and children only where nothing behavioural is asked. */
  static Condition eligible(ParsedCondition condition) {
    return switch (condition.root()) {
      case CONTACT -> active().and(condition.behavioural() ? noChild() : noCondition());
      case CONTACT_LEAD -> active().and(noChild());
      case ACCOUNT_LEAD -> id("a", "account_id").isNotNull();
    };
  }

  private static Condition active() {
    return condition("c.status = 'ACTIVE' and c.merged_into_id is null");
  }

  private static Condition noChild() {
    return condition("c.child is not true");
  }
}
