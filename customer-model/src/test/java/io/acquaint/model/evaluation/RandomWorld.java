package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.Fields;
import io.acquaint.model.catalogue.InteractionType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Thinks of changes to a small world, around one instant. */
final class RandomWorld {

  private final Random random;
  final List<UUID> contacts = new ArrayList<>();
  final List<UUID> ids = new ArrayList<>();
  final List<UUID> segments = List.of(new UUID(1, 1), new UUID(1, 2));
  private final Set<UUID> merged = new HashSet<>();
  private final List<UUID> accounts;
  private final List<UUID> leads;
  private final Instant base;

  RandomWorld(Random random, Instant base) {
    this.random = random;
    this.base = base;
    this.contacts.addAll(some(10));
    this.accounts = some(3);
    this.leads = some(8);
    ids.addAll(contacts);
    ids.addAll(accounts);
    ids.addAll(leads);
  }

  private List<UUID> some(int n) {
    return IntStream.range(0, n).mapToObj(i -> uuid()).toList();
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Some make contacts and their memberships known, the others let things happen to them. */
  List<Change> beginnings(int more) {
    List<Change> all = new ArrayList<>();
    for (UUID contact : contacts) {
      if (random.nextBoolean()) {
        all.add(new Change.Member(contact, pick(segments), true));
      }
    }
    for (int i = 0; i < more; i++) {
      all.addAll(next());
    }
    return all;
  }

  /** What happens next: mostly one change, or a few clicks. */
  List<Change> next() {
    return switch (random.nextInt(13)) {
      case 0, 1 -> List.of(put(Entity.CONTACT, pick(contacts)));
      case 2 -> List.of(put(Entity.ACCOUNT, pick(accounts)));
      case 3 -> List.of(put(Entity.LEAD, pick(leads)));
      case 4 -> {
        UUID lead = pick(leads);
        UUID model = accounts.getFirst();
        ObjectNode fields = fields(Entity.LEAD_SCORE);
        fields.put("leadId", lead.toString()).put("modelId", model.toString());
        yield List.of(Change.Put.keyed(Entity.LEAD_SCORE, lead + ":" + model, fields));
      }
      case 5 -> List.of(put(Entity.OPPORTUNITY, new UUID(7, random.nextInt(6))));
      case 6 -> {
        UUID contact = pick(contacts);
        ObjectNode fields = fields(Entity.SUBSCRIPTION);
        fields.put("contactId", contact.toString());
        String key = contact + ":" + random.nextInt(3);
        yield List.of(Change.Put.keyed(Entity.SUBSCRIPTION, key, fields));
      }
      case 7 -> List.of(put(Entity.REGISTRATION, new UUID(8, random.nextInt(6))));
      case 8 -> List.of(seldom());
      default -> Stream.generate(this::happening).limit(1 + random.nextInt(4)).toList();
    };
  }

  /** What happens seldom; deleted records never come back. */
  private Change seldom() {
    return switch (random.nextInt(8)) {
      case 0 -> new Change.Delete(Entity.LEAD, pick(leads));
      case 3, 4 -> merged();
      case 1 -> new Change.Delete(Entity.OPPORTUNITY, new UUID(7, random.nextInt(6)));
      case 2 -> new Change.Delete(Entity.REGISTRATION, new UUID(8, random.nextInt(6)));
      default -> new Change.Member(pick(contacts), pick(segments), random.nextBoolean());
    };
  }

  /** Survivors may be merged later; the merged never come back. */
  private Change merged() {
    List<UUID> left = contacts.stream().filter(id -> !merged.contains(id)).toList();
    UUID into = pick(left);
    UUID contact = pick(left);
    if (left.size() < 5 || contact.equals(into)) {
      return new Change.Member(contact, pick(segments), true);
    }
    merged.add(contact);
    return new Change.Merged(contact, into);
  }

  private Change happening() {
    ObjectNode fields = SmallWorld.JSON.createObjectNode();
    if (random.nextBoolean()) {
      fields.put("emailId", pick(RandomTree.WORDS)).put("linkUrl", pick(RandomTree.WORDS));
    }
    InteractionType type = InteractionType.valueOf(pick(RandomTree.TYPES));
    return new Change.Happened(uuid(), pick(contacts), type, instant(20), fields);
  }

  private Change put(Entity entity, UUID id) {
    return Change.Put.of(entity, id, fields(entity));
  }

  private ObjectNode fields(Entity entity) {
    ObjectNode body = SmallWorld.JSON.createObjectNode();
    for (FieldSpec field : Fields.of(entity)) {
      if (field.name().equals("id") || field.name().contains(".")) {
        continue;
      }
      if (random.nextInt(4) == 0) {
        body.putNull(field.name());
      } else {
        set(body, field);
      }
    }
    if (entity == Entity.CONTACT) {
      body.put("status", random.nextInt(8) == 0 ? "INACTIVE" : "ACTIVE");
      body.put("child", random.nextInt(8) == 0);
    }
    return body;
  }

  private void set(ObjectNode body, FieldSpec field) {
    String name = field.name();
    switch (field.type()) {
      case TEXT -> body.put(name, pick(RandomTree.WORDS));
      case NUMBER -> body.put(name, random.nextInt(6) * 10);
      case MONEY ->
          body.putObject(name).put("amount", random.nextInt(6) * 10 + ".00").put("currency", "EUR");
      case BOOLEAN -> body.put(name, random.nextBoolean());
      case ENUM -> body.put(name, pick(field.allowed()));
      case SET -> {
        ArrayNode set = body.putArray(name);
        field.allowed().stream().filter(a -> random.nextInt(3) == 0).forEach(set::add);
      }
      case ID -> body.put(name, field.uuid() ? target(name).toString() : pick(RandomTree.WORDS));
      case DATE -> body.put(name, day().toString());
      case TIME -> body.put(name, instant(40).toString());
    }
  }

  private UUID target(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("account")) {
      return pick(accounts);
    }
    return lower.contains("lead") ? pick(leads) : pick(contacts);
  }

  private LocalDate day() {
    return LocalDate.ofInstant(base, ZoneOffset.UTC).plusDays(random.nextInt(120) - 60);
  }

  /** Mostly past, sometimes ahead; often to the day or the hour, where edges are. */
  private Instant instant(int days) {
    long ahead = random.nextInt(6) == 0 ? random.nextInt(24) : -random.nextInt(days * 24);
    Instant hour = base.plus(ahead, ChronoUnit.HOURS);
    return random.nextBoolean() ? hour : hour.plus(random.nextInt(3_600_000), ChronoUnit.MILLIS);
  }
}
