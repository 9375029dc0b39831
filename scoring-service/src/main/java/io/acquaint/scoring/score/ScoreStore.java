package io.acquaint.scoring.score;

import io.acquaint.scoring.model.LiveModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Writes scores: one statement per model and batch, which answers what really changed. */
@ApplicationScoped
class ScoreStore {

  /** {4} lead ids, {5} contact ids, {6} scores, {7} grades, {8} ready, {9} next changes. */
  private static final String GIVEN =
      """
      with given as (
        select * from unnest({4}::uuid[], {5}::uuid[], {6}::int[], {7}::text[], {8}::boolean[], {9}::timestamptz[])
          as g(lead_id, contact_id, score, grade, ready, next_change_at)
      )
      """;

  /** {4} the activation under which scores wait, {5} how many to take over. */
  private static final String STAGED =
      """
      with given as (
        delete from lead_score where (contact_id, lead_id, model_id) in (
          select contact_id, lead_id, model_id from lead_score where model_id = {4}
          order by lead_id limit {5})
        returning lead_id, contact_id, score, grade, sales_ready as ready, next_change_at
      ), unplanned as (
        delete from lead_score_due d using given g
        where d.contact_id = g.contact_id and d.lead_id = g.lead_id and d.model_id = {4}
      )
      """;

  /** {0} model key, {1} model version, {2} now, {3} whether to remember. */
  private static final String STORE =
      """
      , moved as (
        delete from lead_score s using given g
        where s.lead_id = g.lead_id and s.model_id = {0} and s.contact_id <> g.contact_id
      ), stored as (
        insert into lead_score as s (contact_id, lead_id, model_id, model_version, score, grade,
          sales_ready, crossings, threshold_reached_at, stale, version, next_change_at, updated_at)
        select contact_id, lead_id, {0}, {1}, score, grade, ready,
          case when ready then 1 else 0 end, case when ready then {2}::timestamptz end, false,
          nextval('lead_score_version'), next_change_at, {2}::timestamptz
        from given
        on conflict (contact_id, lead_id, model_id) do update set
          model_version = excluded.model_version,
          score = excluded.score,
          grade = excluded.grade,
          sales_ready = excluded.sales_ready,
          crossings = s.crossings + case when excluded.sales_ready and not s.sales_ready then 1 else 0 end,
          threshold_reached_at = case when excluded.sales_ready and not s.sales_ready
            then excluded.updated_at else s.threshold_reached_at end,
          stale = false,
          version = excluded.version,
          next_change_at = excluded.next_change_at,
          updated_at = case when s.score = excluded.score and s.grade = excluded.grade
            then s.updated_at else excluded.updated_at end
        where (s.model_version, s.score, s.grade, s.sales_ready, s.stale, s.next_change_at)
          is distinct from (excluded.model_version, excluded.score, excluded.grade,
            excluded.sales_ready, false, excluded.next_change_at)
        returning new.contact_id, new.lead_id, new.model_version, new.score, new.grade,
          new.sales_ready, new.crossings, new.threshold_reached_at, new.version, new.updated_at,
          old.score as previous_score, old.grade as previous_grade, old.sales_ready as was_ready
      ), news as (
        select * from stored
        where (score, grade, sales_ready) is distinct from (previous_score, previous_grade, was_ready)
      ), remembered as (
        insert into lead_score_history (contact_id, lead_id, model_id, version, at, score, grade)
        select contact_id, lead_id, {0}, version, {2}::timestamptz, score, grade from news
        where {3} and (score is distinct from previous_score or grade is distinct from previous_grade)
      ), forgotten as (
        delete from lead_score_due d using given g
        where d.contact_id = g.contact_id and d.lead_id = g.lead_id and d.model_id = {0}
          and g.next_change_at is null
      ), planned as (
        insert into lead_score_due as d (contact_id, lead_id, model_id, due_at)
        select contact_id, lead_id, {0}, next_change_at from given where next_change_at is not null
        on conflict (contact_id, lead_id, model_id) do update set due_at = excluded.due_at
        where d.due_at is distinct from excluded.due_at
      )
      select * from news
      """;

  /** {0} model key, {1} leads. */
  private static final String REMOVE =
      """
      with due as (
        delete from lead_score_due where model_id = {0} and lead_id = any({1})
      )
      delete from lead_score where model_id = {0} and lead_id = any({1})
      returning contact_id, lead_id, model_version, 0 as score, grade, false as sales_ready,
        score as previous_score, grade as previous_grade, sales_ready as was_ready, crossings,
        threshold_reached_at, nextval('lead_score_version') as version, updated_at
      """;

  private static final String FREEZE =
      "delete from lead_score_due where model_id = {0} and lead_id = any({1})";

  /** Stores scores and answers those that changed visibly. */
  List<ScoreChange> store(
      DSLContext db, LiveModel model, Map<LeadFacts, Score> scores, Instant now) {
    List<LeadFacts> leads = List.copyOf(scores.keySet());
    List<Score> values = leads.stream().map(scores::get).toList();
    return db.fetch(
            GIVEN + STORE,
            DSL.val(model.scoreKey()),
            DSL.val(model.version()),
            DSL.val(now.atOffset(ZoneOffset.UTC)),
            DSL.val(!model.staged()),
            DSL.val(leads.stream().map(LeadFacts::leadId).toArray(UUID[]::new)),
            DSL.val(leads.stream().map(LeadFacts::contactId).toArray(UUID[]::new)),
            DSL.val(values.stream().map(Score::score).toArray(Integer[]::new)),
            DSL.val(values.stream().map(Score::grade).toArray(String[]::new)),
            DSL.val(values.stream().map(Score::salesReady).toArray(Boolean[]::new)),
            DSL.val(
                values.stream()
                    .map(score -> offset(score.nextChangeAt()))
                    .toArray(OffsetDateTime[]::new),
                SQLDataType.TIMESTAMPWITHTIMEZONE.array()))
        .map(ScoreStore::change);
  }

  /** Lets some of the scores that an activation prepared take over, and answers what changed. */
  List<ScoreChange> takeOver(
      DSLContext db, LiveModel live, UUID activation, int limit, Instant now) {
    return db.fetch(
            STAGED + STORE,
            DSL.val(live.scoreKey()),
            DSL.val(live.version()),
            DSL.val(now.atOffset(ZoneOffset.UTC)),
            DSL.val(true),
            DSL.val(activation),
            DSL.val(limit))
        .map(ScoreStore::change);
  }

  /** How many scores are stored under a key. */
  int count(DSLContext db, UUID key) {
    return db.fetchSingle("select count(*) as n from lead_score where model_id = ?", key)
        .get("n", Integer.class);
  }

  /** Leads whose score is of an older version of the model, though they are still open. */
  List<UUID> leftBehind(DSLContext db, LiveModel live, int limit) {
    return db.fetch(
            """
            select s.lead_id from lead_score s join lead l on l.lead_id = s.lead_id
            where s.model_id = ? and s.model_version < ? and l.status = 'OPEN' limit ?
            """,
            live.scoreKey(),
            live.version(),
            limit)
        .getValues("lead_id", UUID.class);
  }

  /** Some leads that have a score under this key. */
  List<UUID> leads(DSLContext db, UUID key, int limit) {
    return db.fetch("select lead_id from lead_score where model_id = ? limit ?", key, limit)
        .getValues("lead_id", UUID.class);
  }

  /** Lets all scores of a model that are kept current be worked off as if time had changed them. */
  void due(DSLContext db, LiveModel model, Instant now) {
    db.execute(
        """
        insert into lead_score_due as d (contact_id, lead_id, model_id, due_at)
        select contact_id, lead_id, model_id, ?::timestamptz from lead_score
        where model_id = ? and not stale order by contact_id, lead_id
        on conflict (contact_id, lead_id, model_id) do update set due_at = excluded.due_at
        where d.due_at > excluded.due_at
        """,
        now.atOffset(ZoneOffset.UTC),
        model.scoreKey());
  }

  /** Forgets what an activation prepared. */
  void discard(DSLContext db, UUID activation) {
    db.execute("delete from lead_score_due where model_id = ?", activation);
    db.execute("delete from lead_score where model_id = ?", activation);
  }

  /** Keeps the scores of a stopped model, marked as no longer kept current. */
  void markStale(DSLContext db, UUID model) {
    db.execute("delete from lead_score_due where model_id = ?", model);
    db.execute(
        "update lead_score set stale = true, next_change_at = null where model_id = ?", model);
  }

  /** Removes scores of leads that are no longer scored, and answers what was there. */
  List<ScoreChange> remove(DSLContext db, LiveModel model, Collection<UUID> leads) {
    if (leads.isEmpty()) {
      return List.of();
    }
    return db.fetch(REMOVE, DSL.val(model.scoreKey()), DSL.val(leads.toArray(UUID[]::new)))
        .map(ScoreStore::change);
  }

  /** Keeps the scores of closed leads as they are: time does not change them any more. */
  void freeze(DSLContext db, LiveModel model, Collection<UUID> leads) {
    if (!leads.isEmpty()) {
      db.execute(FREEZE, DSL.val(model.scoreKey()), DSL.val(leads.toArray(UUID[]::new)));
    }
  }

  private static @Nullable OffsetDateTime offset(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static ScoreChange change(Record row) {
    boolean ready = row.get("sales_ready", Boolean.class);
    return new ScoreChange(
        row.get("contact_id", UUID.class),
        row.get("lead_id", UUID.class),
        row.get("model_version", Integer.class),
        row.get("score", Integer.class),
        row.get("grade", String.class),
        ready,
        row.get("previous_score", Integer.class),
        row.get("previous_grade", String.class),
        row.get("crossings", Integer.class),
        ready && !Boolean.TRUE.equals(row.get("was_ready", Boolean.class)),
        row.get("threshold_reached_at", Instant.class),
        row.get("version", Long.class),
        row.get("updated_at", Instant.class));
  }
}
