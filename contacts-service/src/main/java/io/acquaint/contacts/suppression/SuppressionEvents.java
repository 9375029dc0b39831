package io.acquaint.contacts.suppression;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.outbox.OutboxEvent;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** What is published about suppressed addresses: their hash, never the address. */
final class SuppressionEvents {

  /** What a statement that changes suppressions answers, for {@link #of}. */
  static final String RETURNING =
      " returning encode(s.address, 'hex') as hash, s.id, s.version, s.reason, s.since, s.until,"
          + " s.lifted_at";

  private SuppressionEvents() {}

  /** The body of {@code suppression.changed}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Body(
      UUID id,
      long version,
      String addressHash,
      SuppressionReason reason,
      Instant since,
      @Nullable Instant until,
      @Nullable Instant liftedAt) {}

  static OutboxEvent of(Record row) {
    Body body =
        new Body(
            requireNonNull(row.get("id", UUID.class)),
            requireNonNull(row.get("version", Long.class)),
            requireNonNull(row.get("hash", String.class)),
            SuppressionReason.valueOf(requireNonNull(row.get("reason", String.class))),
            requireNonNull(instant(row, "since")),
            instant(row, "until"),
            instant(row, "lifted_at"));
    return new OutboxEvent(
        PublishedTopics.SUPPRESSIONS.name(),
        body.addressHash(),
        body.addressHash(),
        "suppression.changed",
        body.id().toString(),
        body);
  }

  private static @Nullable Instant instant(Record row, String column) {
    OffsetDateTime time = row.get(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
