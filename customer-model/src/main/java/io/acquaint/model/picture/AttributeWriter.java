package io.acquaint.model.picture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldType;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Keeps which custom attributes are registered. No row of the picture changes by that, but what
 * conditions that ask about them mean.
 */
final class AttributeWriter {

  private static final String FORGET =
      "DELETE FROM picture_attribute WHERE key = any(cast(? as text[])) RETURNING entity, name";

  private static final String LEARN =
      """
      INSERT INTO picture_attribute AS a
      SELECT * FROM jsonb_populate_recordset(null::picture_attribute, cast(? as jsonb))
      ON CONFLICT (key) DO UPDATE
        SET type = excluded.type, allowed_values = excluded.allowed_values,
            definition_id = excluded.definition_id, version = excluded.version
        WHERE a.version < excluded.version
      RETURNING entity, name
      """;

  private final DSLContext db;

  AttributeWriter(DSLContext db) {
    this.db = db;
  }

  /** What was deleted may be registered anew, as something else; its versions begin anew then. */
  void store(List<InboundEvent> events, ChangeSet changes) {
    Map<String, ObjectNode> states = new LinkedHashMap<>();
    Set<String> gone = new LinkedHashSet<>();
    for (InboundEvent event : events) {
      if (event.tombstone() || event.type().endsWith(".deleted")) {
        gone.add(event.key());
        states.remove(event.key());
        continue;
      }
      ObjectNode row = row(event);
      states.merge(
          event.key(), row, (known, read) -> version(known) < version(read) ? read : known);
    }
    if (!gone.isEmpty()) {
      redefined(db.fetch(FORGET, (Object) gone.toArray(String[]::new)), changes);
    }
    if (!states.isEmpty()) {
      ArrayNode rows = JsonNodeFactory.instance.arrayNode();
      states.values().forEach(rows::add);
      redefined(db.fetch(LEARN, rows.toString()), changes);
    }
  }

  private static void redefined(List<Record> attributes, ChangeSet changes) {
    attributes.forEach(
        row ->
            changes.redefined(
                Entity.valueOf(row.get("entity", String.class)), row.get("name", String.class)));
  }

  private static long version(ObjectNode row) {
    return row.path("version").asLong();
  }

  private static ObjectNode row(InboundEvent event) {
    JsonNode body = event.body();
    try {
      Entity entity = Entity.valueOf(body.path("entity").asText());
      FieldType type = FieldType.valueOf(body.path("type").asText());
      if (!entity.hasAttributes() || body.path("name").asText().isEmpty()) {
        throw new IllegalArgumentException("a name, and an entity with attributes, is expected");
      }
      ObjectNode row = JsonNodeFactory.instance.objectNode();
      row.put("key", event.key()).put("entity", entity.name()).put("type", type.name());
      row.put("name", body.path("name").asText());
      ArrayNode allowed = row.putArray("allowed_values");
      body.path("allowedValues").forEach(value -> allowed.add(value.asText()));
      row.put("definition_id", body.path("id").asText());
      return row.put("version", body.path("version").asLong(1));
    } catch (IllegalArgumentException e) {
      throw new PoisonEventException(event, "The definition is not understood", e);
    }
  }
}
