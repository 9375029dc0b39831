package io.acquaint.model.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.InboundEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** What the picture holds of one person. */
public final class PersonInPicture {

  private static final Map<String, String> TABLES = new LinkedHashMap<>();

  static {
    TABLES.put("contacts", "contact");
    TABLES.put("interactions", "interaction");
    TABLES.put("leads", "lead");
    TABLES.put("opportunities", "opportunity");
    TABLES.put("registrations", "registration");
    TABLES.put("subscriptions", "subscription");
  }

  private final ObjectMapper json;

  public PersonInPicture(ObjectMapper json) {
    this.json = json;
  }

  /** The rows about the person, by kind. */
  public Map<String, List<JsonNode>> rows(UUID[] ids, DSLContext db) {
    Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
    TABLES.forEach(
        (kind, table) ->
            rows.put(
                kind,
                db.fetch(
                        "SELECT cast(to_jsonb(t) - 'version' as text) FROM "
                            + table
                            + " t WHERE t.contact_id = any(cast(? as uuid[]))",
                        (Object) ids)
                    .map(row -> tree(row.get(0, String.class)))));
    return rows;
  }

  /** How many rows there are, by kind. */
  public Map<String, Long> counts(UUID[] ids, DSLContext db) {
    Map<String, Long> counts = new LinkedHashMap<>();
    TABLES.forEach(
        (kind, table) ->
            counts.put(
                kind,
                db.fetchSingle(
                        "SELECT count(*) FROM "
                            + table
                            + " t WHERE t.contact_id = any(cast(? as uuid[]))",
                        (Object) ids)
                    .get(0, Long.class)));
    return counts;
  }

  /** Removes what has no event of its own that will remove it; repeatable. */
  public void forgetRest(UUID[] ids, DSLContext db) {
    TABLES
        .values()
        .forEach(
            table ->
                db.execute(
                    "DELETE FROM " + table + " t WHERE t.contact_id = any(cast(? as uuid[]))",
                    (Object) ids));
  }

  /** The events that make a service forget the person, as they come from the topic. */
  public List<InboundEvent> erased(UUID[] ids, Instant now) {
    return List.of(ids).stream()
        .map(
            id ->
                new InboundEvent(
                    Topics.CONTACTS,
                    -1,
                    -1,
                    id.toString(),
                    "erasure:" + id,
                    "contact.erased",
                    id.toString(),
                    now,
                    null,
                    null,
                    json))
        .toList();
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave JSON that cannot be read", e);
    }
  }
}
