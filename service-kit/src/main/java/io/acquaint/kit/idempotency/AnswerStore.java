package io.acquaint.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.time.AppClock;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The stored answers, in the database of their effects. */
@ApplicationScoped
class AnswerStore {

  static final Duration KEPT = Duration.ofHours(48);

  private static final List<String> HEADERS =
      List.of(HttpHeaders.LOCATION, HttpHeaders.ETAG, HttpHeaders.CONTENT_TYPE);

  /**
   * A request by which an answer is found again.
   *
   * @param scope caller, method and path
   * @param hash of the body
   */
  record Request(String scope, String key, String hash) {}

  /** An answer as it was given. */
  record Answer(
      String requestHash, int status, Map<String, String> headers, @Nullable String body) {

    RestResponse<Object> replay() {
      // A text is written as it is, so the body is the same to the last character.
      var response = RestResponse.ResponseBuilder.create(RestResponse.Status.OK, (Object) body);
      response.status(status);
      headers.forEach(response::header);
      return response.header("Idempotency-Replayed", "true").build();
    }
  }

  private final DSLContext db;
  private final ObjectMapper mapper;
  private final AppClock clock;

  AnswerStore(DSLContext db, ObjectMapper mapper, AppClock clock) {
    this.db = db;
    this.mapper = mapper;
    this.clock = clock;
  }

  /** Takes the request for the rest of the transaction; false when another one holds it. */
  boolean lock(Request request) {
    return Boolean.TRUE.equals(
        db.fetchSingle(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 0))",
                "idempotency " + request.scope() + "\n" + request.key())
            .get(0, Boolean.class));
  }

  Optional<Answer> find(Request request) {
    return db.fetchOptional(
            """
            select request_hash, status, headers, body from idempotency_entry
             where scope = ? and key = ? and created_at > cast(? as timestamptz)
            """,
            request.scope(),
            request.key(),
            now().minus(KEPT))
        .map(this::answer);
  }

  void store(Request request, RestResponse<?> answer) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (String name : HEADERS) {
      Object value = answer.getHeaders().getFirst(name);
      if (value != null) {
        headers.put(name, value.toString());
      }
    }
    Object entity = answer.getEntity();
    try {
      db.execute(
          """
          insert into idempotency_entry
            (scope, key, request_hash, status, headers, body, created_at)
          values (?, ?, ?, ?, cast(? as jsonb), ?, cast(? as timestamptz))
          on conflict (scope, key) do update set
            request_hash = excluded.request_hash, status = excluded.status,
            headers = excluded.headers, body = excluded.body, created_at = excluded.created_at
          """,
          request.scope(),
          request.key(),
          request.hash(),
          answer.getStatus(),
          mapper.writeValueAsString(headers),
          entity == null ? null : mapper.writeValueAsString(entity),
          now());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The answer cannot be written as JSON", e);
    }
  }

  @Scheduled(every = "1h", delayed = "7m", identity = "kit-idempotency-purge")
  void purge() {
    db.execute(
        "delete from idempotency_entry where created_at <= cast(? as timestamptz)",
        now().minus(KEPT));
  }

  private Answer answer(Record row) {
    try {
      return new Answer(
          row.get("request_hash", String.class),
          row.get("status", Integer.class),
          mapper.readValue(row.get("headers", String.class), new TypeReference<>() {}),
          row.get("body", String.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored answer cannot be read", e);
    }
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
