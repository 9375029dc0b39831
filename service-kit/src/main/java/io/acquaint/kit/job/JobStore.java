package io.acquaint.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.lease.Leases;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The rows of jobs. Leases are measured by the database's clock, see {@link Leases}; every write of
 * a run names it, so that a run that was overtaken has no effect any more.
 */
@ApplicationScoped
class JobStore {

  private static final String CLAIM =
      """
      update job set status = 'RUNNING', holder = ?, runs = runs + 1,
          held_until = clock_timestamp() + ? * interval '1 millisecond',
          started_at = coalesce(started_at, ?::timestamptz)
      where id = (select id from job
                  where status in ('QUEUED', 'RUNNING') and kind = any (?::text[])
                    and (status = 'QUEUED' or held_until < clock_timestamp())
                  order by id limit 1 for update skip locked)
      returning id, kind, runs, params, checkpoint
      """;

  /** Skips rows that a checkpoint under way holds: who holds them lives, and nobody can claim. */
  private static final String EXTEND =
      """
      update job set held_until = clock_timestamp() + ? * interval '1 millisecond',
          done = ?, total = ?::bigint
      where id in (select id from job where id = ? and holder = ? and runs = ?
                   and status = 'RUNNING' for update skip locked)
      returning cancel_requested
      """;

  private final DSLContext db;
  private final ObjectMapper json;
  private final AppClock clock;
  private final Leases leases;

  @Inject
  JobStore(DSLContext db, ObjectMapper json, AppClock clock, Leases leases) {
    this.db = db;
    this.json = json;
    this.clock = clock;
    this.leases = leases;
  }

  /** A job that this process took. */
  record Claim(UUID id, String kind, int run, JsonNode params, @Nullable JsonNode checkpoint) {}

  /** Another run of the same job has begun, or the job is gone. */
  static final class OvertakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OvertakenException(UUID id) {
      super("Job " + id + " is run elsewhere");
    }
  }

  void queue(UUID id, String kind, Object params, String by) {
    db.execute(
        """
        insert into job (id, kind, status, params, created_by, created_at)
        values (?, ?, 'QUEUED', ?::jsonb, ?, ?::timestamptz)
        """,
        id,
        kind,
        jsonb(params),
        by,
        clock.instant());
  }

  Optional<Claim> claim(Collection<String> kinds, long leaseMillis) {
    return db.fetchOptional(
            CLAIM, leases.self(), leaseMillis, clock.instant(), kinds.toArray(String[]::new))
        .map(
            row ->
                new Claim(
                    row.get("id", UUID.class),
                    row.get("kind", String.class),
                    row.get("runs", Integer.class),
                    read(row.get("params", JSONB.class)),
                    orNull(row.get("checkpoint", JSONB.class))));
  }

  /** Stays alive and tells the progress; answers whether somebody asked to cancel. */
  boolean extend(Claim job, long leaseMillis, long done, @Nullable Long total) {
    return db.fetch(EXTEND, leaseMillis, done, total, job.id(), leases.self(), job.run()).stream()
        .anyMatch(row -> row.get("cancel_requested", Boolean.class));
  }

  void checkpoint(Claim job, Object state) {
    int rows =
        db.execute(
            "update job set checkpoint = ?::jsonb where id = ? and holder = ? and runs = ?",
            jsonb(state),
            job.id(),
            leases.self(),
            job.run());
    if (rows == 0) {
      throw new OvertakenException(job.id());
    }
  }

  void finish(
      Claim job,
      JobStatus status,
      long done,
      @Nullable Long total,
      @Nullable Object result,
      List<String> errors) {
    db.execute(
        """
        update job set status = ?, done = ?, total = ?::bigint, result = ?::jsonb,
            errors = ?::jsonb, finished_at = ?::timestamptz, holder = null, held_until = null
        where id = ? and holder = ? and runs = ?
        """,
        status.name(),
        done,
        total,
        result == null ? null : jsonb(result),
        jsonb(errors),
        clock.instant(),
        job.id(),
        leases.self(),
        job.run());
  }

  /** Lets another process go on at once. */
  void giveUp(Claim job) {
    db.execute(
        """
        update job set held_until = clock_timestamp() - interval '1 second'
        where id = ? and holder = ? and runs = ?
        """,
        job.id(),
        leases.self(),
        job.run());
  }

  /** Cancels a queued job at once and asks a running one to stop; empty if it has ended. */
  boolean cancel(UUID id) {
    return db.execute(
            """
            update job set cancel_requested = true,
                finished_at = case status when 'QUEUED' then ?::timestamptz end,
                status = case status when 'QUEUED' then 'CANCELLED' else status end
            where id = ? and status in ('QUEUED', 'RUNNING')
            """,
            clock.instant(),
            id)
        == 1;
  }

  Optional<StoredJob> find(UUID id) {
    return db.fetchOptional(
            """
            select id, kind, status, done, total, created_by, created_at, started_at, finished_at,
                result, errors
            from job where id = ?
            """,
            id)
        .map(row -> new StoredJob(row.get("created_by", String.class), view(row)));
  }

  /** A job that has not ended, whose parameters hold at least these. */
  Optional<UUID> underWay(String kind, Object params) {
    return db.resultQuery(
            """
            select id from job
             where kind = ? and status in ('QUEUED', 'RUNNING') and params @> cast(? as jsonb)
             order by id limit 1
            """,
            kind,
            jsonb(params))
        .fetchOptional(row -> row.get("id", UUID.class));
  }

  /** A job and who asked for it. */
  record StoredJob(String createdBy, JobView view) {}

  Set<UUID> running() {
    return new HashSet<>(
        db.fetch("select id from job where status = 'RUNNING'").getValues("id", UUID.class));
  }

  <T> T convert(Object value, Class<T> type) {
    return json.convertValue(value, type);
  }

  private JobView view(Record row) {
    return new JobView(
        row.get("id", UUID.class),
        row.get("kind", String.class),
        JobStatus.valueOf(row.get("status", String.class)),
        JobView.Progress.of(row.get("done", Long.class), row.get("total", Long.class)),
        row.get("created_at", Instant.class),
        row.get("started_at", Instant.class),
        row.get("finished_at", Instant.class),
        orNull(row.get("result", JSONB.class)),
        read(row.get("errors", JSONB.class)).valueStream().map(JsonNode::asText).toList());
  }

  private @Nullable JsonNode orNull(@Nullable JSONB value) {
    return value == null ? null : read(value);
  }

  private JsonNode read(JSONB value) {
    try {
      return json.readTree(value.data());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored job holds unreadable JSON", e);
    }
  }

  private JSONB jsonb(Object value) {
    try {
      return JSONB.valueOf(json.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("What a job keeps must be writable as JSON", e);
    }
  }
}
