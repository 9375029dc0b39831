package io.acquaint.kit.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Starts and finds jobs. Started inside a transaction, a job runs only if it commits. */
@ApplicationScoped
public class Jobs {

  private final DSLContext db;
  private final ObjectMapper json;
  private final AppClock clock;
  private final IdSource ids;

  @Inject
  Jobs(DSLContext db, ObjectMapper json, AppClock clock, IdSource ids) {
    this.db = db;
    this.json = json;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Queues a job.
   *
   * @param kind the kind of a {@link JobHandler} of this service
   * @param params what the handler gets, stored as JSON
   * @return the job's id; clients watch {@code /v1/services/<service>/jobs/<id>}
   */
  @Transactional
  public UUID start(String kind, Object params) {
    UUID id = ids.next();
    db.execute(
        """
        insert into job (id, kind, status, params, created_by, created_at)
        values (?, ?, 'QUEUED', ?, ?, ?)
        """,
        id,
        kind,
        JSONB.valueOf(write(params)),
        "system",
        clock.instant());
    return id;
  }

  /** The job as it is now. */
  @Transactional
  public Optional<JobView> find(UUID id) {
    return db.fetchOptional(
            """
            select id, kind, status, done, total, created_at, started_at, finished_at, result, errors
            from job where id = ?
            """,
            id)
        .map(this::view);
  }

  private JobView view(Record row) {
    JSONB result = row.get("result", JSONB.class);
    return new JobView(
        row.get("id", UUID.class),
        row.get("kind", String.class),
        JobStatus.valueOf(row.get("status", String.class)),
        JobView.Progress.of(row.get("done", Long.class), row.get("total", Long.class)),
        row.get("created_at", Instant.class),
        row.get("started_at", Instant.class),
        row.get("finished_at", Instant.class),
        result == null ? null : read(result.data()),
        errors(row.get("errors", JSONB.class)));
  }

  private List<String> errors(@Nullable JSONB errors) {
    if (errors == null) {
      return List.of();
    }
    return read(errors.data()).valueStream().map(JsonNode::asText).toList();
  }

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored job holds unreadable JSON", e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("The parameters of a job cannot be written as JSON", e);
    }
  }
}
