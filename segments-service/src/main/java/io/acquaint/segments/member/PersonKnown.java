package io.acquaint.segments.member;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonKnowledge;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.picture.PersonInPicture;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * What this service knows of a person. To forget, it applies the events that will come from the
 * topic too: memberships end and say so, and what comes later about the person is ignored.
 */
@ApplicationScoped
class PersonKnown implements PersonKnowledge {

  private static final String OWN =
      """
      select cast(to_jsonb(t) as text) from segment_membership t
       where t.contact_id = any (cast(? as uuid[]))
      """;

  private static final List<String> TABLES =
      List.of("segment_membership", "segment_entry", "segment_due", "segment_pending");

  private final PersonInPicture picture;
  private final CustomerConsumer consumer;
  private final ObjectMapper json;
  private final DSLContext db;
  private final AppClock clock;

  PersonKnown(CustomerConsumer consumer, ObjectMapper json, DSLContext db, AppClock clock) {
    this.picture = new PersonInPicture(json);
    this.consumer = consumer;
    this.json = json;
    this.db = db;
    this.clock = clock;
  }

  @Override
  public Map<String, ? extends List<?>> about(Person person) {
    Map<String, List<JsonNode>> rows = picture.rows(person.idArray(), db);
    rows.put(
        "memberships",
        db.fetch(OWN, (Object) person.idArray()).map(row -> tree(row.get(0, String.class))));
    return rows;
  }

  @Override
  public Map<String, Long> erase(Person person) {
    UUID[] ids = person.idArray();
    Map<String, Long> removed = new LinkedHashMap<>(picture.counts(ids, db));
    long own = db.fetch(OWN, (Object) ids).size();
    consumer.apply(picture.erased(ids, clock.instant()), db);
    picture.forgetRest(ids, db);
    for (String table : TABLES) {
      db.execute(
          "delete from " + table + " where contact_id = any (cast(? as uuid[]))", (Object) ids);
    }
    removed.put("memberships", own);
    return removed;
  }

  private JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave JSON that cannot be read", e);
    }
  }
}
