package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.Fields;
import io.acquaint.model.catalogue.InteractionType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Changes a small world at random. Everything is about the middle of 2026. */
final class RandomWorld {

  private final Random random;
  final SmallWorld world = new SmallWorld();
  final List<UUID> contacts = new ArrayList<>();
  final List<UUID> ids = new ArrayList<>();
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
    return IntStream.range(0, n)
        .mapToObj(i -> new UUID(random.nextLong(), random.nextLong()))
        .toList();
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  void change() {
    switch (random.nextInt(12)) {
      case 0, 1 -> random(Entity.CONTACT, pick(contacts));
      case 2 -> random(Entity.ACCOUNT, pick(accounts));
      case 3 -> random(Entity.LEAD, pick(leads));
      case 4 -> {
        UUID lead = pick(leads);
        UUID model = accounts.getFirst();
        world.putKeyed(
            Entity.LEAD_SCORE,
            lead + ":" + model,
            b -> {
              fill(Entity.LEAD_SCORE, b);
              b.put("leadId", lead.toString()).put("modelId", model.toString());
            });
      }
      case 5 -> random(Entity.OPPORTUNITY, new UUID(7, random.nextInt(6)));
      case 6 -> {
        UUID contact = pick(contacts);
        world.putKeyed(
            Entity.SUBSCRIPTION,
            contact + ":" + random.nextInt(3),
            b -> {
              fill(Entity.SUBSCRIPTION, b);
              b.put("contactId", contact.toString());
            });
      }
      case 7 -> random(Entity.REGISTRATION, new UUID(8, random.nextInt(6)));
      default -> {
        for (int i = 0; i < 4; i++) {
          world.happened(
              pick(contacts),
              InteractionType.valueOf(pick(RandomTree.TYPES)),
              instant(20),
              this::link);
        }
      }
    }
  }

  private void link(ObjectNode body) {
    if (random.nextBoolean()) {
      body.put("emailId", pick(RandomTree.WORDS)).put("linkUrl", pick(RandomTree.WORDS));
    }
  }

  void removeOne() {
    if (random.nextBoolean()) {
      world.delete(Entity.LEAD, pick(leads));
    } else {
      world.delete(Entity.OPPORTUNITY, new UUID(7, random.nextInt(6)));
    }
  }

  private void random(Entity entity, UUID id) {
    if (entity == Entity.LEAD && !world.knows(entity, id) && random.nextInt(3) == 0) {
      return;
    }
    world.put(entity, id, b -> fill(entity, b));
  }

  private void fill(Entity entity, ObjectNode body) {
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
    if (name.toLowerCase(java.util.Locale.ROOT).contains("account")) {
      return pick(accounts);
    }
    return name.toLowerCase(java.util.Locale.ROOT).contains("lead") ? pick(leads) : pick(contacts);
  }

  private LocalDate day() {
    return LocalDate.ofInstant(base, java.time.ZoneOffset.UTC).plusDays(random.nextInt(120) - 60);
  }

  /** Mostly past, sometimes ahead; often to the day or the hour, where edges are. */
  private Instant instant(int days) {
    long ahead = random.nextInt(6) == 0 ? random.nextInt(24) : -random.nextInt(days * 24);
    Instant hour = base.plus(ahead, ChronoUnit.HOURS);
    return random.nextBoolean() ? hour : hour.plus(random.nextInt(3_600_000), ChronoUnit.MILLIS);
  }
}
