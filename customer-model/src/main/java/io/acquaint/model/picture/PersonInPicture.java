package io.acquaint.model.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.BatchHandler;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonKnowledge;
import io.acquaint.kit.time.AppClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * What a service that keeps a picture knows of a person. To forget, it applies the events that will
 * come from the topic too: what follows from the picture ends and says so, and what comes later
 * about the person is ignored.
 */
public class PersonInPicture implements PersonKnowledge {

  private static final Map<String, String> PICTURE = new LinkedHashMap<>();

  static {
    PICTURE.put("contacts", "contact");
    PICTURE.put("interactions", "interaction");
    PICTURE.put("leads", "lead");
    PICTURE.put("opportunities", "opportunity");
    PICTURE.put("registrations", "registration");
    PICTURE.put("subscriptions", "subscription");
  }

  private final BatchHandler consumer;
  private final Map<String, String> tables = new LinkedHashMap<>(PICTURE);
  private final ObjectMapper json;
  private final DSLContext db;
  private final AppClock clock;

  /**
   * @param consumer what applies events to the picture
   * @param own the service's own tables that hang on a {@code contact_id}, by the kind of their
   *     rows
   */
  protected PersonInPicture(
      BatchHandler consumer,
      Map<String, String> own,
      ObjectMapper json,
      DSLContext db,
      AppClock clock) {
    this.consumer = consumer;
    this.tables.putAll(own);
    this.json = json;
    this.db = db;
    this.clock = clock;
  }

  @Override
  public Map<String, ? extends List<?>> about(Person person) {
    Map<String, List<JsonNode>> rows = new LinkedHashMap<>();
    tables.forEach(
        (kind, table) ->
            rows.put(
                kind,
                db.fetch(
                        "select cast(to_jsonb(t) - 'version' as text) " + from(table),
                        (Object) person.idArray())
                    .map(row -> tree(row.get(0, String.class)))));
    return rows;
  }

  @Override
  public Map<String, Long> erase(Person person) {
    UUID[] ids = person.idArray();
    Map<String, Long> removed = new LinkedHashMap<>();
    tables.forEach(
        (kind, table) ->
            removed.put(
                kind,
                db.fetchSingle("select count(*) " + from(table), (Object) ids).get(0, Long.class)));
    consumer.apply(List.of(ids).stream().map(this::erased).toList(), db);
    tables.values().forEach(table -> db.execute("delete " + from(table), (Object) ids));
    return removed;
  }

  private static String from(String table) {
    return "from " + table + " t where t.contact_id = any (cast(? as uuid[]))";
  }

  private InboundEvent erased(UUID id) {
    return new InboundEvent(
        Topics.CONTACTS,
        -1,
        -1,
        id.toString(),
        "erasure:" + id,
        "contact.erased",
        id.toString(),
        clock.instant(),
        null,
        null,
        json);
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave JSON that cannot be read", e);
    }
  }
}
