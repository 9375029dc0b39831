package io.acquaint.model.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.ParsedCondition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One named case of the corpus: a condition, what there is about one contact, and what every engine
 * must answer.
 *
 * @param next the next change, null for never
 */
record Case(
    String name,
    String condition,
    Consumer<Facts> facts,
    String now,
    String zone,
    boolean member,
    @Nullable String next) {

  static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  static Case of(String name, String condition, Consumer<Facts> facts, boolean member) {
    return new Case(name, condition, facts, NOON.toString(), "UTC", member, null);
  }

  Case next(String instant) {
    return new Case(name, condition, facts, now, zone, member, instant);
  }

  Case at(String instant, String inZone) {
    return new Case(name, condition, facts, instant, inZone, member, next);
  }

  ParsedCondition parsed() {
    return Conditions.stored(json(), Catalogue.of(Root.CONTACT));
  }

  JsonNode json() {
    try {
      return SmallWorld.JSON.readTree(condition.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  ZoneId zoneId() {
    return ZoneId.of(zone);
  }

  Instant instant() {
    return Instant.parse(now);
  }

  @Override
  public String toString() {
    return name;
  }

  /** What there is about the contact of a case. */
  static final class Facts {
    final SmallWorld world = new SmallWorld();
    final UUID contact = UUID.randomUUID();

    Facts() {
      contact(b -> {});
    }

    Facts contact(Consumer<ObjectNode> change) {
      world.put(
          Entity.CONTACT,
          contact,
          b -> {
            if (!b.has("status")) {
              b.put("status", "ACTIVE");
            }
            change.accept(b);
          });
      return this;
    }

    Facts lead(Consumer<ObjectNode> change) {
      world.put(
          Entity.LEAD,
          UUID.randomUUID(),
          b -> change.accept(b.put("parentContactId", contact.toString())));
      return this;
    }

    Facts did(String type, String... times) {
      for (String time : times) {
        world.happened(contact, InteractionType.valueOf(type), Instant.parse(time), b -> {});
      }
      return this;
    }
  }
}
