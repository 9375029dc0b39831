package io.acquaint.model.picture;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.Fields;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.picture.ChangeSet.FreshInteraction;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Stores interactions: one statement per batch; only rows that are new count. */
final class InteractionWriter {

  /**
   * Arrays in, new rows out. A merged contact's interactions go to the survivor; those of a deleted
   * contact are dropped.
   */
  private static final String STORE =
      """
      WITH incoming AS (
        SELECT coalesce(a.survivor_id, n.contact_id) AS contact_id, n.interaction_id, n.type,
          n.occurred_at, n.journey_id, n.email_id, n.form_id, n.event_id, n.list_id, n.link_url,
          n.page_url, n.name
        FROM unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[]),
            cast(? as timestamptz[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
            cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
            cast(? as text[]))
          AS n(contact_id, interaction_id, type, occurred_at, journey_id, email_id, form_id,
            event_id, list_id, link_url, page_url, name)
        LEFT JOIN contact_alias a ON a.contact_id = n.contact_id
        WHERE NOT EXISTS (
          SELECT FROM picture_gone g WHERE g.entity = 'contact' AND g.id = n.contact_id)
      ), fresh AS (
        INSERT INTO interaction (contact_id, interaction_id, type, occurred_at, journey_id,
          email_id, form_id, event_id, list_id, link_url, page_url, name)
        SELECT * FROM incoming
        ON CONFLICT DO NOTHING
        RETURNING contact_id, interaction_id, type, occurred_at
      ), counted AS (
        INSERT INTO contact_interaction_count AS c (contact_id, type, n, first_at, last_at)
        SELECT contact_id, type, count(*), min(occurred_at), max(occurred_at)
        FROM fresh GROUP BY contact_id, type ORDER BY contact_id, type
        ON CONFLICT (contact_id, type) DO UPDATE SET
          n = c.n + excluded.n,
          first_at = least(c.first_at, excluded.first_at),
          last_at = greatest(c.last_at, excluded.last_at)
      )
      SELECT contact_id, interaction_id, type FROM fresh
      """;

  private final DSLContext db;
  private final List<FieldSpec> texts = Fields.of(Entity.INTERACTION).stream().skip(1).toList();

  InteractionWriter(DSLContext db) {
    this.db = db;
  }

  void store(List<InboundEvent> events, ChangeSet changes) {
    if (events.isEmpty()) {
      return;
    }
    int n = events.size();
    UUID[] contacts = new UUID[n];
    UUID[] ids = new UUID[n];
    String[] types = new String[n];
    String[] times = new String[n];
    List<String[]> rest = new ArrayList<>();
    texts.forEach(t -> rest.add(new String[n]));
    for (int i = 0; i < n; i++) {
      InboundEvent event = events.get(i);
      JsonNode body = event.body();
      try {
        contacts[i] = UUID.fromString(body.path("contactId").asText());
        ids[i] = UUID.fromString(body.path("id").asText(event.id()));
        types[i] = InteractionType.valueOf(body.path("type").asText()).name();
        times[i] = time(body).toString();
        for (int f = 0; f < texts.size(); f++) {
          rest.get(f)[i] = Bodies.value(body, texts.get(f)).textValue();
        }
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new PoisonEventException(event, "An interaction has the wrong form", e);
      }
    }
    List<Object> binds = new ArrayList<>(List.of(contacts, ids, types, times));
    binds.addAll(rest);
    for (Record row : db.fetch(STORE, binds.toArray())) {
      changes.happened(
          new FreshInteraction(
              row.get("contact_id", UUID.class),
              row.get("interaction_id", UUID.class),
              InteractionType.valueOf(row.get("type", String.class))));
    }
  }

  private static Instant time(JsonNode body) {
    return OffsetDateTime.parse(body.path("occurredAt").asText())
        .toInstant()
        .truncatedTo(ChronoUnit.MICROS);
  }
}
