package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.Fields;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.condition.Texts;
import io.acquaint.model.picture.ChangeSet;
import io.acquaint.model.picture.PictureWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * A few records kept as event bodies: evaluated in memory as they are, and written to the picture
 * as events. It reads the bodies with its own code, so that the writer is tested too.
 */
final class SmallWorld implements World {

  static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<Entity, String> TOPICS =
      Map.of(
          Entity.CONTACT, Topics.CONTACTS,
          Entity.ACCOUNT, Topics.ACCOUNTS,
          Entity.LEAD, Topics.LEADS,
          Entity.OPPORTUNITY, Topics.OPPORTUNITIES,
          Entity.REGISTRATION, Topics.REGISTRATIONS,
          Entity.SUBSCRIPTION, Topics.SUBSCRIPTIONS,
          Entity.LEAD_SCORE, Topics.SCORES);

  private final Map<Entity, Map<UUID, ObjectNode>> records = new HashMap<>();
  private final Map<UUID, ObjectNode> interactions = new LinkedHashMap<>();
  private final Set<List<UUID>> members = new HashSet<>();
  private final List<InboundEvent> unsent = new ArrayList<>();
  private long offset;

  ObjectNode put(Entity entity, UUID id, Consumer<ObjectNode> change) {
    ObjectNode body =
        of(entity).computeIfAbsent(id, i -> JSON.createObjectNode().put("version", 0));
    body.put("id", id.toString());
    body.put("version", body.path("version").asLong() + 1);
    change.accept(body);
    unsent.add(event(TOPICS.get(entity), key(entity, id), "x.updated", body));
    return body;
  }

  /** Scores and subscriptions have their id from the record key. */
  static UUID named(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  private final Map<UUID, String> keys = new HashMap<>();

  UUID putKeyed(Entity entity, String key, Consumer<ObjectNode> change) {
    keys.put(named(key), key);
    put(entity, named(key), change);
    return named(key);
  }

  private String key(Entity entity, UUID id) {
    return keys.getOrDefault(id, id.toString());
  }

  void delete(Entity entity, UUID id) {
    if (of(entity).remove(id) != null) {
      unsent.add(event(TOPICS.get(entity), key(entity, id), "x.deleted", null));
      if (entity == Entity.CONTACT) {
        interactions.values().removeIf(i -> i.path("contactId").asText().equals(id.toString()));
      }
    }
  }

  UUID happened(UUID contact, InteractionType type, Instant at, Consumer<ObjectNode> change) {
    UUID id = UUID.randomUUID();
    ObjectNode body = JSON.createObjectNode();
    body.put("id", id.toString()).put("type", type.name()).put("contactId", contact.toString());
    body.put("occurredAt", at.toString());
    change.accept(body);
    interactions.put(id, body);
    unsent.add(event(Topics.INTERACTIONS, contact.toString(), "interaction.recorded", body));
    return id;
  }

  void joins(UUID contact, UUID segment, DSLContext db) {
    members.add(List.of(contact, segment));
    db.execute(
        "INSERT INTO segment_membership VALUES (?, ?, true) ON CONFLICT DO NOTHING",
        contact,
        segment);
  }

  private InboundEvent event(String topic, String key, String type, @Nullable ObjectNode body) {
    byte[] bytes = body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
    return new InboundEvent(
        topic,
        0,
        offset++,
        key,
        UUID.randomUUID().toString(),
        type,
        key,
        Instant.EPOCH,
        bytes,
        null,
        JSON);
  }

  /** What has happened since the last call, as events. */
  List<InboundEvent> drain() {
    List<InboundEvent> events = List.copyOf(unsent);
    unsent.clear();
    return events;
  }

  ChangeSet write(DSLContext db) {
    return new PictureWriter(JSON).apply(drain(), db);
  }

  Set<UUID> ids(Entity entity) {
    return of(entity).keySet();
  }

  private Map<UUID, ObjectNode> of(Entity entity) {
    return records.computeIfAbsent(entity, e -> new LinkedHashMap<>());
  }

  @Override
  public boolean knows(Entity entity, UUID id) {
    return of(entity).containsKey(id);
  }

  @Override
  public @Nullable Object value(UUID id, FieldSpec spec) {
    ObjectNode body =
        spec.entity() == Entity.INTERACTION ? interactions.get(id) : of(spec.entity()).get(id);
    if (body == null) {
      return null;
    }
    if (spec.name().equals("id")) {
      return id;
    }
    JsonNode node = body.at(spec.pointer());
    if (node.isMissingNode() || node.isNull()) {
      return null;
    }
    return switch (spec.type()) {
      case TEXT -> blank(Texts.comparable(node.asText()));
      case ENUM -> spec.column() == null ? Texts.comparable(node.asText()) : node.asText();
      case ID ->
          spec.uuid() ? (Object) UUID.fromString(node.asText()) : Texts.comparable(node.asText());
      case NUMBER, MONEY -> new BigDecimal(node.asText());
      case BOOLEAN -> node.asBoolean();
      case SET -> {
        Set<String> set = new TreeSet<>();
        node.forEach(n -> set.add(n.asText()));
        yield set;
      }
      case DATE -> LocalDate.parse(node.asText());
      case TIME -> Instant.parse(node.asText());
    };
  }

  private static @Nullable String blank(String text) {
    return text.isEmpty() ? null : text;
  }

  private static FieldSpec column(Entity entity, String column) {
    return Fields.of(entity).stream()
        .filter(f -> column.equals(f.column()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Set<UUID> related(UUID id, Relation relation) {
    Object near = value(id, column(relation.from(), relation.near()));
    Set<UUID> found = new LinkedHashSet<>();
    for (UUID other : of(relation.to()).keySet()) {
      if (near != null && near.equals(value(other, column(relation.to(), relation.far())))) {
        found.add(other);
      }
    }
    return found;
  }

  @Override
  public List<Happening> interactions(Collection<UUID> contacts, InteractionType type) {
    return interactions.entrySet().stream()
        .filter(e -> e.getValue().path("type").asText().equals(type.name()))
        .filter(e -> contacts.contains(UUID.fromString(e.getValue().path("contactId").asText())))
        .map(
            e -> new Happening(e.getKey(), Instant.parse(e.getValue().path("occurredAt").asText())))
        .toList();
  }

  @Override
  public boolean member(UUID contact, UUID segment) {
    return members.contains(List.of(contact, segment));
  }
}
