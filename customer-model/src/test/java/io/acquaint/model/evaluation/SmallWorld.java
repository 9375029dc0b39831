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
import java.util.Optional;
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

  /** What one contact did. */
  private record Done(InteractionType type, Happening happening) {}

  private final Map<Entity, Map<UUID, ObjectNode>> records = new HashMap<>();
  private final Map<UUID, ObjectNode> interactions = new LinkedHashMap<>();
  private final Map<UUID, List<Done>> doneBy = new HashMap<>();
  private final Map<UUID, Map<String, Optional<Object>>> read = new HashMap<>();
  private final Set<List<UUID>> members = new HashSet<>();
  private final Set<UUID> gone = new HashSet<>();
  private final Map<UUID, UUID> survivors = new HashMap<>();
  private final List<Change.Member> unsentMembers = new ArrayList<>();
  private final List<InboundEvent> unsent = new ArrayList<>();
  private long offset;

  void put(Entity entity, UUID id, Consumer<ObjectNode> change) {
    put(entity, id, id.toString(), change);
  }

  /** Records that were deleted never come back, whatever is said of them later. */
  void put(Entity entity, UUID id, String key, Consumer<ObjectNode> change) {
    ObjectNode body =
        of(entity).computeIfAbsent(id, i -> JSON.createObjectNode().put("version", 0));
    body.put("id", id.toString());
    body.put("version", body.path("version").asLong() + 1);
    change.accept(body);
    read.remove(id);
    unsent.add(event(TOPICS.get(entity), key, "x.updated", body));
    if (gone.contains(id)) {
      of(entity).remove(id);
    }
  }

  /** Scores and subscriptions have their id from the record key. */
  static UUID named(String key) {
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
  }

  UUID putKeyed(Entity entity, String key, Consumer<ObjectNode> change) {
    put(entity, named(key), key, change);
    return named(key);
  }

  void delete(Entity entity, UUID id) {
    gone.add(id);
    read.remove(id);
    of(entity).remove(id);
    unsent.add(event(TOPICS.get(entity), id.toString(), "x.deleted", null));
    if (entity == Entity.CONTACT) {
      doneBy.remove(id);
    }
  }

  /** Whoever was merged into the first follows it to the other. */
  void merge(UUID contact, UUID into) {
    UUID survivor = survivorOf(into);
    survivors.replaceAll((merged, home) -> home.equals(contact) ? survivor : home);
    survivors.put(contact, survivor);
    read.clear();
    List<Done> moved = doneBy.remove(contact);
    if (moved != null) {
      doneBy.computeIfAbsent(survivor, c -> new ArrayList<>()).addAll(moved);
    }
    put(Entity.CONTACT, contact, body -> body.put("mergedIntoId", into.toString()));
  }

  private UUID survivorOf(UUID contact) {
    return survivors.getOrDefault(contact, contact);
  }

  UUID happened(UUID contact, InteractionType type, Instant at, Consumer<ObjectNode> change) {
    UUID id = UUID.randomUUID();
    happened(id, contact, type, at, change);
    return id;
  }

  void happened(
      UUID id, UUID contact, InteractionType type, Instant at, Consumer<ObjectNode> change) {
    ObjectNode body = JSON.createObjectNode();
    body.put("id", id.toString()).put("type", type.name()).put("contactId", contact.toString());
    body.put("occurredAt", at.toString());
    change.accept(body);
    interactions.put(id, body);
    Happening happening = new Happening(id, at);
    doneBy
        .computeIfAbsent(survivorOf(contact), c -> new ArrayList<>())
        .add(new Done(type, happening));
    unsent.add(event(Topics.INTERACTIONS, contact.toString(), "interaction.recorded", body));
  }

  void member(UUID contact, UUID segment, boolean member) {
    if (member) {
      members.add(List.of(contact, segment));
    } else {
      members.remove(List.of(contact, segment));
    }
    unsentMembers.add(new Change.Member(contact, segment, member));
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
    for (Change.Member change : unsentMembers) {
      db.execute(
          """
          INSERT INTO segment_membership VALUES (?, ?, ?)
          ON CONFLICT (contact_id, segment_id) DO UPDATE SET member = excluded.member
          """,
          change.contact(),
          change.segment(),
          change.member());
    }
    unsentMembers.clear();
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
    return of(entity).containsKey(id) && !survivors.containsKey(id);
  }

  @Override
  public @Nullable Object value(UUID id, FieldSpec spec) {
    return read.computeIfAbsent(id, i -> new HashMap<>())
        .computeIfAbsent(spec.name(), n -> Optional.ofNullable(parsed(id, spec)))
        .orElse(null);
  }

  private @Nullable Object parsed(UUID id, FieldSpec spec) {
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
          spec.uuid() ? (Object) named(spec, node.asText()) : Texts.comparable(node.asText());
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

  /** What is beside a merged contact is beside its survivor. */
  private UUID named(FieldSpec spec, String id) {
    UUID named = UUID.fromString(id);
    return "contact_id".equals(spec.column()) ? survivorOf(named) : named;
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
    return contacts.stream()
        .flatMap(contact -> doneBy.getOrDefault(contact, List.of()).stream())
        .filter(done -> done.type() == type)
        .map(Done::happening)
        .toList();
  }

  @Override
  public boolean member(UUID contact, UUID segment) {
    return members.contains(List.of(contact, segment));
  }
}
