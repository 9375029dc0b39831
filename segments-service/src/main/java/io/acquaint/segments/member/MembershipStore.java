package io.acquaint.segments.member;

import io.acquaint.model.evaluation.Evaluator;
import io.acquaint.segments.segment.LiveSegment;
import io.acquaint.segments.segment.PlanConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Evaluates a segment and stores the difference, in one statement; it answers what changed. */
@ApplicationScoped
class MembershipStore {

  /**
   * {0} segment, {1} now; needs {@code verdict} (id, member, next_change_at), and {@code due}:
   * those of them whose next change is stored. What is as it was is looked up first, because a
   * conflict locks its row (writes it, that is) before it is found to have nothing to change.
   */
  private static final String NEWS =
      """
      , joined as (
        insert into segment_membership as m
          (contact_id, segment_id, member, joined_at, left_at, version)
        select v.id, {0}, true, {1}::timestamptz, null, 1 from verdict v
        where v.member and not exists (select 1 from segment_membership k
          where k.contact_id = v.id and k.segment_id = {0} and k.member)
        on conflict (contact_id, segment_id) do update
          set member = true, joined_at = excluded.joined_at, left_at = null, version = m.version + 1
          where not m.member
        returning contact_id, true as member, version
      ), planned as (
        insert into segment_due as d (contact_id, segment_id, due_at)
        select v.id, {0}, v.next_change_at from due v
        where not exists (select 1 from segment_due k
          where k.contact_id = v.id and k.segment_id = {0} and k.due_at = v.next_change_at)
        on conflict (contact_id, segment_id) do update set due_at = excluded.due_at
        where d.due_at is distinct from excluded.due_at
      )
      """;

  /** The day's figures. */
  private static final String COUNTED =
      """
      , counted as (
        insert into segment_day as d (segment_id, day, joined, departed)
        select {0}, ({1}::timestamptz at time zone 'UTC')::date, j.n, l.n
        from (select count(*) as n from joined) j, (select count(*) as n from departed) l
        where j.n + l.n > 0
        on conflict (segment_id, day) do update
          set joined = d.joined + excluded.joined, departed = d.departed + excluded.departed
      )
      """;

  private static final String CHANGED = "select * from joined union all select * from departed";

  /**
   * The verdicts about everybody ({0}), until the transaction ends. As a part of the statement that
   * stores them they would be found by one process only: PostgreSQL plans nothing in parallel that
   * writes rows.
   */
  private static final String VERDICTS_TABLE =
      "create temporary table verdict on commit drop as {0}";

  /** For the sorts and hash tables of one such evaluation at a time. */
  private static final String MEMORY = "64MB";

  /** What an evaluation of everybody changed, until its transaction ends: too much for memory. */
  private static final String CHANGES_TABLE =
      """
      create temporary table if not exists membership_change
        (contact_id uuid not null, member boolean not null, version bigint not null)
        on commit delete rows
      """;

  /** For STATIC segments: those put in by hand who are active. {0} the contacts, {1} segment. */
  private static final String BY_HAND =
      """
      select i.id,
             e.contact_id is not null
               and coalesce(c.status = 'ACTIVE' and c.merged_into_id is null, false) as member,
             null::timestamptz as next_change_at
      from unnest({0}) as i(id)
      left join segment_entry e on e.contact_id = i.id and e.segment_id = {1}
      left join contact c on c.contact_id = i.id
      """;

  /**
   * For some contacts: everybody asked about has a verdict. {3} the verdicts, {2} up to where the
   * segment is planned: an instant that is stored and moves beyond it goes.
   */
  private static final String SOME =
      """
      with verdict as materialized ({3}), due as not materialized (
        select v.id, v.next_change_at from verdict v
        where v.next_change_at <= coalesce({2}::timestamptz, 'infinity')
      )
      """
          + NEWS
          + """
          , forgotten as (
            delete from segment_due d using verdict v
            where d.contact_id = v.id and d.segment_id = {0}
              and (v.next_change_at <= coalesce({2}::timestamptz, 'infinity')) is not true
          ), departed as (
            update segment_membership m
            set member = false, left_at = {1}::timestamptz, version = m.version + 1
            from verdict v
            where m.contact_id = v.id and m.segment_id = {0} and m.member and not v.member
            returning m.contact_id, false as member, m.version
          )
          """
          + COUNTED
          + CHANGED;

  /**
   * For everybody: who has no verdict is no member, and time alone does not change that. {2} how
   * far is planned where more than {3} will be changed by time.
   */
  private static final String EVERYBODY =
      """
      with horizon as materialized (
        select case when count(*) > {3} then {2}::timestamptz end as until
        from (select 1 from verdict where next_change_at is not null limit {3} + 1) as few
      ), due as materialized (
        select v.id, v.next_change_at from verdict v
        where v.next_change_at <= coalesce((select until from horizon), 'infinity')
      )
      """
          + NEWS
          + """
          , forgotten as (
            delete from segment_due d where d.segment_id = {0}
              and not exists (select 1 from due v where v.id = d.contact_id)
          ), departed as (
            update segment_membership m
            set member = false, left_at = {1}::timestamptz, version = m.version + 1
            where m.segment_id = {0} and m.member
              and not exists (select 1 from verdict v where v.id = m.contact_id and v.member)
            returning m.contact_id, false as member, m.version
          )
          """
          + COUNTED
          + ", noted as (insert into membership_change (contact_id, member, version) "
          + CHANGED
          + ") select until from horizon";

  private final PlanConfig plan;
  private final Evaluator evaluator = new Evaluator();

  MembershipStore(PlanConfig plan) {
    this.plan = plan;
  }

  /** Locks contacts, so that whoever evaluates them sees what all others who did have written. */
  void lock(DSLContext db, Collection<UUID> contacts) {
    db.fetch(
        """
        select 1 from contact where contact_id = any(?) order by contact_id for no key update
        """,
        (Object) contacts.toArray(UUID[]::new));
  }

  List<MembershipChange> evaluate(
      DSLContext db, LiveSegment segment, Collection<UUID> contacts, Instant now) {
    return store(
        db,
        segment.id(),
        evaluator.selectForIds(segment.condition(), contacts, now, segment.zone()),
        now,
        segment.plannedUntil());
  }

  /**
   * Leaves what changed in {@code membership_change}, which the transaction has for itself.
   *
   * @return up to where it stored what time will change; empty where it stored all of it
   */
  Optional<Instant> evaluateEverybody(DSLContext db, LiveSegment segment, Instant now) {
    db.execute("set local client_min_messages = warning");
    db.execute("set local work_mem = {0}", DSL.inline(MEMORY));
    db.execute(CHANGES_TABLE);
    db.execute(VERDICTS_TABLE, evaluator.selectForAll(segment.condition(), now, segment.zone()));
    return Optional.ofNullable(
        db.fetchSingle(
                EVERYBODY,
                DSL.val(segment.id()),
                instant(now),
                instant(now.plus(plan.ahead())),
                DSL.val(plan.unlimitedUpTo()))
            .get("until", Instant.class));
  }

  /** Shows whose membership an evaluation of everybody changed, some at a time. */
  void eachChanged(DSLContext db, int atATime, Consumer<List<UUID>> some) {
    try (Cursor<Record> changed =
        db.resultQuery("select contact_id from membership_change").fetchSize(atATime).fetchLazy()) {
      while (changed.hasNext()) {
        some.accept(changed.fetchNext(atATime).getValues("contact_id", UUID.class));
      }
    }
  }

  /** For STATIC segments, which have no condition. */
  List<MembershipChange> evaluateByHand(
      DSLContext db, UUID segment, Collection<UUID> contacts, Instant now) {
    return store(db, segment, byHand(segment, contacts), now, null);
  }

  /** The verdicts of a STATIC segment, as those of conditions are. */
  static QueryPart byHand(UUID segment, Collection<UUID> contacts) {
    return DSL.sql(BY_HAND, DSL.val(contacts.toArray(UUID[]::new)), DSL.val(segment));
  }

  private static List<MembershipChange> store(
      DSLContext db,
      UUID segment,
      QueryPart verdicts,
      Instant now,
      @Nullable Instant plannedUntil) {
    return db.fetch(SOME, DSL.val(segment), instant(now), instant(plannedUntil), verdicts)
        .map(MembershipStore::change);
  }

  static Param<OffsetDateTime> instant(@Nullable Instant at) {
    return DSL.val(
        at == null ? null : at.atOffset(ZoneOffset.UTC), SQLDataType.TIMESTAMPWITHTIMEZONE);
  }

  private static MembershipChange change(Record row) {
    return new MembershipChange(
        row.get("contact_id", UUID.class),
        row.get("member", Boolean.class),
        row.get("version", Long.class));
  }
}
