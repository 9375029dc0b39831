package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Evaluator.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;

/** Random trees over random worlds: every engine gives the same answer and the same next change. */
class EnginesAgreeOnRandomTreesDbTest {

  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Beirut");

  /** Days around which the calendar is hardest, and an ordinary one. */
  private static final List<String> BASES =
      List.of(
          "2026-03-29T10:00:00Z",
          "2026-10-25T00:30:00Z",
          "2026-03-01T03:00:00Z",
          "2026-05-30T22:15:00Z",
          "2024-02-29T12:00:00Z");

  private static final Catalogue CATALOGUE = Catalogue.of(Root.CONTACT);

  private final DSLContext db = TestDatabase.open();
  private int members;
  private int changing;

  @Test
  void allEnginesGiveTheSameAnswers() {
    int worlds = Integer.getInteger("acquaint.fuzz.worlds", 16);
    long first = Long.getLong("acquaint.fuzz.seed", 1L);
    for (long seed = first; seed < first + worlds; seed++) {
      try {
        oneWorld(seed);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("run again with -Dacquaint.fuzz.seed=" + seed, e);
      }
    }
    // then: it was worth it
    assertTrue(members > 10 * worlds, () -> "members: " + members);
    assertTrue(changing > 10 * worlds, () -> "answers that will change: " + changing);
  }

  private void oneWorld(long seed) {
    TestDatabase.clear(db);
    Random random = new Random(seed);
    Instant base = Instant.parse(BASES.get(random.nextInt(BASES.size())));
    RandomWorld made = new RandomWorld(random, base);
    List<UUID> segments = List.of(new UUID(1, 1), new UUID(1, 2));
    RandomTree trees = new RandomTree(random, segments, made.ids);
    for (UUID contact : made.contacts) {
      if (random.nextBoolean()) {
        made.world.joins(contact, segments.get(random.nextInt(2)), db);
      }
    }
    for (int i = 0; i < 60; i++) {
      made.change();
    }
    for (int i = 0; i < 16; i++) {
      made.change();
      if (i == 8) {
        made.removeOne();
      }
      made.world.write(db);
      JsonNode json = trees.node(Entity.CONTACT, 3);
      if (Conditions.parse(json, CATALOGUE, "") instanceof Conditions.Parsed.Valid(var condition)) {
        ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
        Instant now = base.plus(random.nextInt(72 * 3600) - 3600, ChronoUnit.SECONDS);
        compare(made, json, condition, now, zone);
        soundness(made, json, condition, now, zone, random);
      }
    }
  }

  private void compare(
      RandomWorld made, JsonNode json, ParsedCondition condition, Instant now, ZoneId zone) {
    Map<String, Map<UUID, Verdict>> answers =
        Engines.ask(db, made.world, condition, made.contacts, now, zone);
    Map<UUID, Verdict> expected = answers.get("memory");
    for (Verdict v : expected.values()) {
      members += v.member() ? 1 : 0;
      changing += v.nextChangeAt() == null ? 0 : 1;
    }
    answers.forEach(
        (engine, found) ->
            made.contacts.forEach(
                id ->
                    assertEquals(
                        expected.get(id),
                        found.get(id),
                        () -> engine + " at " + now + " in " + zone + " for " + json)));
    assertEquals(json(condition), json(reparsed(condition)));
  }

  private static JsonNode json(ParsedCondition condition) {
    return condition.toJson();
  }

  private static ParsedCondition reparsed(ParsedCondition condition) {
    return Conditions.stored(condition.toJson(), CATALOGUE);
  }

  /** Until the next change that an answer names, time alone really does not change it. */
  private static void soundness(
      RandomWorld made,
      JsonNode json,
      ParsedCondition condition,
      Instant now,
      ZoneId zone,
      Random random) {
    Map<UUID, Verdict> first = Engines.memory(made.world, condition, made.contacts, now, zone);
    for (int i = 0; i < 6; i++) {
      Instant later = now.plus(random.nextInt(40 * 86_400), ChronoUnit.SECONDS);
      Map<UUID, Verdict> then = Engines.memory(made.world, condition, made.contacts, later, zone);
      first.forEach(
          (id, verdict) -> {
            Instant next = verdict.nextChangeAt();
            assertTrue(next == null || next.isAfter(now), () -> "next change in the past: " + json);
            if (next == null || later.isBefore(next)) {
              assertEquals(
                  verdict.member(),
                  then.get(id).member(),
                  () -> "changed before " + next + ", at " + later + " in " + zone + ": " + json);
            }
          });
    }
  }
}
