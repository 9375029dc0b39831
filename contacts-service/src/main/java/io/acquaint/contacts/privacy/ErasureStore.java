package io.acquaint.contacts.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contracts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/** The erasures: they stay as evidence, and hold ids and counts only. */
@ApplicationScoped
class ErasureStore {

  private static final Map<String, String> TOPICS = new LinkedHashMap<>();

  static {
    TOPICS.put(Topics.CONTACTS, "TOMBSTONE");
    TOPICS.put(Topics.LEADS, "TOMBSTONE");
    TOPICS.put(Topics.REGISTRATIONS, "TOMBSTONE");
    TOPICS.put(Topics.SUBSCRIPTIONS, "TOMBSTONE");
    TOPICS.put(
        Topics.INTERACTIONS, "EXPIRES: under the former id only, which leads to nobody any more");
    TOPICS.put(
        Topics.SEGMENT_MEMBERSHIPS,
        "EXPIRES: under the former id only, which leads to nobody any more");
  }

  private final DSLContext db;
  private final ObjectMapper json;

  ErasureStore(DSLContext db, ObjectMapper json) {
    this.db = db;
    this.json = json;
  }

  void begin(UUID job, ContactId contact, String by, Instant now) {
    db.execute(
        """
        insert into erasure (job_id, contact_id, requested_by, requested_at)
        values (cast(? as uuid), cast(? as uuid), ?, cast(? as timestamptz))
        """,
        job,
        contact.value(),
        by,
        now.atOffset(ZoneOffset.UTC));
  }

  /** Lets the next attempt have the place of one that ended without finishing. */
  void giveUp(UUID job) {
    db.execute("delete from erasure where job_id = cast(? as uuid) and finished_at is null", job);
  }

  void finish(UUID job, Map<String, Map<String, Long>> removed, Instant now) {
    db.execute(
        """
        update erasure set finished_at = cast(? as timestamptz), removed = cast(? as jsonb)
         where job_id = cast(? as uuid)
        """,
        now.atOffset(ZoneOffset.UTC),
        written(removed),
        job);
  }

  /** The latest erasure of a contact. */
  Optional<ErasureProof> of(ContactId contact) {
    return db.resultQuery(
            """
            select * from erasure where contact_id = cast(? as uuid)
             order by requested_at desc limit 1
            """,
            contact.value())
        .fetchOptional(this::proof);
  }

  private ErasureProof proof(Record row) {
    OffsetDateTime finished = row.get("finished_at", OffsetDateTime.class);
    return new ErasureProof(
        row.get("contact_id", UUID.class),
        row.get("job_id", UUID.class),
        row.get("requested_by", String.class),
        row.get("requested_at", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        read(row.get("removed", JSONB.class)),
        finished == null ? Map.of() : TOPICS);
  }

  private String written(Map<String, Map<String, Long>> removed) {
    try {
      return json.writeValueAsString(removed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Counts can be written", e);
    }
  }

  private Map<String, Map<String, Long>> read(JSONB removed) {
    try {
      return json.readValue(removed.data(), new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Stored counts are unreadable", e);
    }
  }
}
