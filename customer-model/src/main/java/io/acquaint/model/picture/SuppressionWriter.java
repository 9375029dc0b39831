package io.acquaint.model.picture;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps which addresses must not be mailed. No condition asks for them, so nothing follows. */
final class SuppressionWriter {
  private static final String STORE =
      """
      INSERT INTO suppressed_address AS s (address_hash, until, lifted, version)
      SELECT DISTINCT ON (n.address_hash) n.address_hash, n.until, n.lifted, n.version
      FROM unnest(cast(? as text[]), cast(? as timestamptz[]), cast(? as boolean[]),
          cast(? as bigint[])) AS n(address_hash, until, lifted, version)
      ORDER BY n.address_hash, n.version DESC
      ON CONFLICT (address_hash) DO UPDATE
        SET until = excluded.until, lifted = excluded.lifted, version = excluded.version
        WHERE s.version < excluded.version
      """;

  private final DSLContext db;

  SuppressionWriter(DSLContext db) {
    this.db = db;
  }

  void store(List<InboundEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    int n = events.size();
    String[] hashes = new String[n];
    @Nullable String[] ends = new String[n];
    Boolean[] lifted = new Boolean[n];
    Long[] versions = new Long[n];
    for (int i = 0; i < n; i++) {
      JsonNode body = events.get(i).body();
      try {
        hashes[i] = body.path("addressHash").asText(events.get(i).key());
        ends[i] =
            body.hasNonNull("until")
                ? OffsetDateTime.parse(body.path("until").asText()).toString()
                : null;
        lifted[i] = body.hasNonNull("liftedAt");
        versions[i] = body.path("version").asLong(1);
      } catch (DateTimeException e) {
        throw new PoisonEventException(events.get(i), "A field has the wrong form", e);
      }
    }
    db.execute(STORE, hashes, ends, lifted, versions);
  }
}
