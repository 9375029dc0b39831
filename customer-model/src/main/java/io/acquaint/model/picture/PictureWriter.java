package io.acquaint.model.picture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.acquaint.model.catalogue.Entity;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Applies what a poll brought to the picture, in the caller's transaction: one statement per kind
 * of record and batch, whatever the number of events.
 */
public final class PictureWriter {

  private static final Map<String, StateTable> TABLES =
      Map.of(
          Topics.CONTACTS, new StateTable(Entity.CONTACT),
          Topics.ACCOUNTS, new StateTable(Entity.ACCOUNT),
          Topics.LEADS, new StateTable(Entity.LEAD),
          Topics.OPPORTUNITIES, new StateTable(Entity.OPPORTUNITY),
          Topics.REGISTRATIONS, new StateTable(Entity.REGISTRATION),
          Topics.SUBSCRIPTIONS, new StateTable(Entity.SUBSCRIPTION),
          Topics.SCORES, new StateTable(Entity.LEAD_SCORE));
  private static final StateTable EVENTS = new StateTable(Entity.EVENT);

  private final ObjectMapper json;

  public PictureWriter(ObjectMapper json) {
    this.json = json;
  }

  /** The topics that it understands; events of others are ignored. */
  public static Set<String> topics() {
    Set<String> topics = new HashSet<>(TABLES.keySet());
    topics.add(Topics.INTERACTIONS);
    topics.add(Topics.SUPPRESSIONS);
    topics.add(Topics.ATTRIBUTE_DEFINITIONS);
    return topics;
  }

  /** The newest states of one table in a batch, and what is gone. */
  private record Work(Map<UUID, ObjectNode> states, Set<UUID> gone) {}

  /**
   * Applies a batch.
   *
   * @return what changed; empty for a repeated batch
   * @throws PoisonEventException for an event whose body cannot be understood
   */
  public ChangeSet apply(List<InboundEvent> batch, DSLContext db) {
    Map<StateTable, Work> states = new LinkedHashMap<>();
    List<InboundEvent> interactions = new ArrayList<>();
    List<InboundEvent> suppressions = new ArrayList<>();
    List<InboundEvent> attributes = new ArrayList<>();
    for (InboundEvent event : batch) {
      StateTable table = TABLES.get(event.topic());
      if (table != null) {
        take(event, table, states);
      } else if (event.topic().equals(Topics.INTERACTIONS) && !event.tombstone()) {
        interactions.add(event);
      } else if (event.topic().equals(Topics.SUPPRESSIONS) && !event.tombstone()) {
        suppressions.add(event);
      } else if (event.topic().equals(Topics.ATTRIBUTE_DEFINITIONS)) {
        attributes.add(event);
      }
    }
    ChangeSet changes = new ChangeSet();
    // contacts first: what comes beside them must know who was merged
    List<StateTable> order = new ArrayList<>(states.keySet());
    order.sort((a, b) -> a.entity().compareTo(b.entity()));
    for (StateTable table : order) {
      Work work = states.getOrDefault(table, new Work(Map.of(), Set.of()));
      delete(db, table, work.gone(), changes);
      upsert(db, table, work.states().values(), changes);
    }
    new InteractionWriter(db).store(interactions, changes);
    new SuppressionWriter(db).store(suppressions);
    new AttributeWriter(db).store(attributes, changes);
    return changes;
  }

  private static void take(InboundEvent event, StateTable table, Map<StateTable, Work> states) {
    Work work =
        states.computeIfAbsent(table, t -> new Work(new LinkedHashMap<>(), new LinkedHashSet<>()));
    if (event.tombstone()
        || event.type().endsWith(".deleted")
        || event.type().endsWith(".erased")) {
      UUID id = idOf(event, table.entity(), null);
      work.states().remove(id);
      work.gone().add(id);
      return;
    }
    JsonNode body = event.body();
    if (!body.hasNonNull("version") && !body.hasNonNull("id")) {
      return; // an event about something else on the same topic, such as consent.changed
    }
    UUID id = idOf(event, table.entity(), body);
    if (work.gone().contains(id)) {
      return;
    }
    try {
      long version = body.path("version").asLong(1);
      ObjectNode known = work.states().get(id);
      if (known == null || known.path("version").asLong() < version) {
        work.states().put(id, table.row(body, id.toString(), version));
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new PoisonEventException(event, "A field has the wrong form", e);
    }
    JsonNode marketingEvent = body.path("event");
    if (table.entity() == Entity.REGISTRATION && marketingEvent.hasNonNull("id")) {
      UUID eventId = UUID.fromString(marketingEvent.path("id").asText());
      long version = marketingEvent.path("version").asLong(body.path("version").asLong(1));
      Map<UUID, ObjectNode> events =
          states
              .computeIfAbsent(EVENTS, t -> new Work(new LinkedHashMap<>(), new LinkedHashSet<>()))
              .states();
      // registrations of one event come from several partitions: the newest event need not be last
      ObjectNode known = events.get(eventId);
      if (known == null || known.path("version").asLong() < version) {
        events.put(eventId, EVENTS.row(marketingEvent, eventId.toString(), version));
      }
    }
  }

  /** Scores, subscriptions and registrations are named by their record key. */
  private static UUID idOf(InboundEvent event, Entity entity, @Nullable JsonNode body) {
    String key = event.key();
    try {
      return switch (entity) {
        case LEAD_SCORE, SUBSCRIPTION ->
            UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        case REGISTRATION -> UUID.fromString(key.substring(key.indexOf(':') + 1));
        case CONTACT, ACCOUNT, LEAD, OPPORTUNITY, EVENT, INTERACTION ->
            UUID.fromString(body == null ? key : body.path("id").asText(key));
      };
    } catch (IllegalArgumentException e) {
      throw new PoisonEventException(event, "The id is not a UUID", e);
    }
  }

  private void upsert(
      DSLContext db, StateTable table, Iterable<ObjectNode> rows, ChangeSet changes) {
    ArrayNode array = json.createArrayNode();
    rows.forEach(array::add);
    if (array.isEmpty()) {
      return;
    }
    Map<UUID, UUID> merged = new HashMap<>();
    for (Record written : db.fetch(table.upsert(), array.toString())) {
      UUID id = written.get("id", UUID.class);
      Map<String, Set<UUID>> links = links(written.get("links_after", String.class));
      boolean isNew = written.get("is_new", Boolean.class);
      Set<String> changed = new HashSet<>(Arrays.asList(written.get("changed", String[].class)));
      if (isNew) {
        changes.linked(table.entity(), id, links);
      } else {
        changed.forEach(c -> changes.fieldChanged(table.entity(), table.fieldOf(c), id));
        attributeChanges(written).forEach(a -> changes.fieldChanged(table.entity(), a, id));
        if (table.links().stream().anyMatch(changed::contains)) {
          links(written.get("links_before", String.class))
              .forEach((c, ids) -> links.computeIfAbsent(c, x -> new HashSet<>()).addAll(ids));
          changes.linked(table.entity(), id, links);
        }
      }
      if (table.entity() == Entity.CONTACT && changed.contains("merged_into_id")) {
        array.forEach(
            row -> {
              String into = row.path("merged_into_id").asText("");
              if (row.path("contact_id").asText().equals(id.toString()) && !into.isEmpty()) {
                merged.put(id, UUID.fromString(into));
              }
            });
      }
    }
    if (!merged.isEmpty()) {
      new Merges(db).apply(merged, changes);
    }
  }

  private Set<String> attributeChanges(Record written) {
    Set<String> names = new HashSet<>();
    JsonNode before = tree(written.get("attributes_before", String.class));
    JsonNode after = tree(written.get("attributes_after", String.class));
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    names.removeIf(n -> before.path(n).equals(after.path(n)));
    Set<String> fields = new HashSet<>();
    names.forEach(n -> fields.add("attributes." + n));
    return fields;
  }

  private void delete(DSLContext db, StateTable table, Set<UUID> ids, ChangeSet changes) {
    if (ids.isEmpty()) {
      return;
    }
    UUID[] array = ids.toArray(UUID[]::new);
    db.execute(
        "INSERT INTO picture_gone (entity, id) SELECT ?, unnest(cast(? as uuid[]))"
            + " ON CONFLICT DO NOTHING",
        table.entity().table(),
        array);
    for (Record deleted : db.fetch(table.delete(), (Object) array)) {
      changes.linked(
          table.entity(),
          deleted.get("id", UUID.class),
          links(deleted.get("links_before", String.class)));
    }
    if (table.entity() == Entity.CONTACT) {
      db.execute(
          "DELETE FROM interaction WHERE contact_id = any(cast(? as uuid[]))", (Object) array);
      db.execute(
          "DELETE FROM contact_interaction_count WHERE contact_id = any(cast(? as uuid[]))",
          (Object) array);
    }
  }

  private Map<String, Set<UUID>> links(@Nullable String text) {
    Map<String, Set<UUID>> links = new HashMap<>();
    tree(text)
        .properties()
        .forEach(
            e -> {
              if (!e.getValue().isNull()) {
                UUID id = UUID.fromString(e.getValue().asText());
                Set<UUID> ids = links.computeIfAbsent(e.getKey(), c -> new HashSet<>());
                if (!id.equals(ChangeSet.NOBODY)) {
                  ids.add(id);
                }
              } else {
                links.computeIfAbsent(e.getKey(), c -> new HashSet<>());
              }
            });
    return links;
  }

  private JsonNode tree(@Nullable String text) {
    try {
      return text == null ? json.createObjectNode() : json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("PostgreSQL gave JSON that cannot be read", e);
    }
  }
}
