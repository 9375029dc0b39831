package io.acquaint.segments.segment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/** The segments in which everybody is being evaluated, each for one job. */
@ApplicationScoped
class Activations {
  private final DSLContext db;
  private final ObjectMapper json;
  private final AppClock clock;

  Activations(DSLContext db, ObjectMapper json, AppClock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** Begins, or begins anew for another job. */
  void begin(SegmentId segment, UUID job, Definition definition) {
    db.execute(
        """
        insert into segment_activation (segment_id, job_id, definition, begun_at)
        values (?, ?, ?::jsonb, ?::timestamptz)
        on conflict (segment_id) do update
          set job_id = excluded.job_id, definition = excluded.definition,
              begun_at = excluded.begun_at
        """,
        segment.value(),
        job,
        written(definition),
        clock.instant().atOffset(ZoneOffset.UTC));
  }

  /** The definition that a job evaluates; empty when another job does, or nobody any more. */
  Optional<Definition> of(SegmentId segment, UUID job) {
    return db.fetchOptional(
            "select definition from segment_activation where segment_id = ? and job_id = ?",
            segment.value(),
            job)
        .map(this::definition);
  }

  Map<UUID, Definition> all() {
    Map<UUID, Definition> found = new HashMap<>();
    db.fetch("select segment_id, definition from segment_activation")
        .forEach(row -> found.put(row.get("segment_id", UUID.class), definition(row)));
    return found;
  }

  void end(SegmentId segment, UUID job) {
    db.execute(
        "delete from segment_activation where segment_id = ? and job_id = ?", segment.value(), job);
  }

  /** Whoever is at it will find that nobody wants it any more. */
  void giveUp(SegmentId segment) {
    db.execute("delete from segment_activation where segment_id = ?", segment.value());
  }

  private String written(Definition definition) {
    try {
      return json.writeValueAsString(definition);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A definition is plain values", e);
    }
  }

  private Definition definition(Record row) {
    try {
      return json.readValue(row.get("definition", JSONB.class).data(), Definition.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored definition is unreadable", e);
    }
  }
}
