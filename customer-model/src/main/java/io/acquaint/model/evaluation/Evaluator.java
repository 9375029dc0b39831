package io.acquaint.model.evaluation;

import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.sql.ConditionSql;
import io.acquaint.model.sql.Memberships;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/** Asks conditions, one statement each, whatever the number of contacts. */
public final class Evaluator {

  /**
   * The answer for one contact.
   *
   * @param nextChangeAt the first instant at which it can change without any event; null for never
   */
  public record Verdict(UUID id, boolean member, @Nullable Instant nextChangeAt) {}

  private final ConditionSql sql;

  public Evaluator(Memberships memberships) {
    this.sql = new ConditionSql(memberships);
  }

  /** With the standard place of memberships. */
  public Evaluator() {
    this(Memberships.STANDARD);
  }

  /** One verdict per id. */
  public List<Verdict> evaluate(
      DSLContext db, ParsedCondition condition, Collection<UUID> ids, Instant now, ZoneId zone) {
    return verdicts(db, selectForIds(condition, ids, now, zone));
  }

  /** Verdicts for all members, and for all who can become members by time alone. */
  public List<Verdict> evaluateAll(
      DSLContext db, ParsedCondition condition, Instant now, ZoneId zone) {
    return verdicts(db, selectForAll(condition, now, zone));
  }

  /**
   * The SELECT behind {@link #evaluate}: columns {@code id, member, next_change_at}; to be wrapped,
   * so that evaluating and storing the difference is one statement.
   */
  public Select<Record3<UUID, Boolean, Instant>> selectForIds(
      ParsedCondition condition, Collection<UUID> ids, Instant now, ZoneId zone) {
    return sql.forIds(condition, ids, now, zone);
  }

  /** The SELECT behind {@link #evaluateAll}; same columns. */
  public Select<Record3<UUID, Boolean, Instant>> selectForAll(
      ParsedCondition condition, Instant now, ZoneId zone) {
    return sql.forAll(condition, now, zone);
  }

  /** A SELECT of the members, with one column {@code id}; what time will change is not computed. */
  public Select<Record1<UUID>> selectMembers(ParsedCondition condition, Instant now, ZoneId zone) {
    return sql.members(condition, now, zone);
  }

  /** The members among the given contacts. */
  public Select<Record1<UUID>> selectMembersAmong(
      ParsedCondition condition, Collection<UUID> ids, Instant now, ZoneId zone) {
    return sql.membersAmong(condition, ids, now, zone);
  }

  private static List<Verdict> verdicts(
      DSLContext db, Select<Record3<UUID, Boolean, Instant>> select) {
    return db.fetch(select).map(r -> new Verdict(r.value1(), r.value2(), r.value3()));
  }
}
