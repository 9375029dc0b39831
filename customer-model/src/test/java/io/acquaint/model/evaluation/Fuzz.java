package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Engine.Question;
import io.acquaint.model.evaluation.Evaluator.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Random trees over random worlds that change: all engines must give the same answers and the same
 * next changes. A world is made by its seed alone. After each change of the world, and with the
 * clock somewhere else, all its trees are asked; one tree in one such state, compared for all
 * contacts, is a step.
 */
final class Fuzz {

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

  private static final int CHANGES_BEFORE = 60;

  /** How much is done in one world. */
  record Size(int trees, int states) {}

  /** What was compared so far. */
  static final class Totals {
    long worlds;
    long steps;
    long members;
    long changing;

    void add(Totals other) {
      worlds += other.worlds;
      steps += other.steps;
      members += other.members;
      changing += other.changing;
    }
  }

  private record Tree(JsonNode json, ParsedCondition condition, ZoneId zone) {}

  private final DSLContext db;
  private final List<Engine> engines;
  private final Size size;
  final Totals totals = new Totals();

  Fuzz(DSLContext db, List<Engine> engines, Size size) {
    this.db = db;
    this.engines = engines;
    this.size = size;
  }

  /** The first situation in the world of this seed in which engines disagree. */
  Optional<Situation> world(long seed) {
    Random random = new Random(seed);
    Instant base = Instant.parse(pick(random, BASES));
    RandomWorld imagined = new RandomWorld(random, base);
    List<Tree> trees = trees(random, imagined);
    TestDatabase.clear(db);
    SmallWorld world = new SmallWorld();
    List<Change> history = new ArrayList<>();
    happen(imagined.beginnings(CHANGES_BEFORE), world, history);
    Instant boundary = null;
    for (int state = 0; state < size.states(); state++) {
      happen(imagined.next(), world, history);
      boolean onTheEdge = boundary != null && random.nextInt(4) == 0;
      Instant now =
          onTheEdge ? boundary : base.plus(random.nextInt(72 * 3600) - 3600, ChronoUnit.SECONDS);
      boundary = null;
      for (Tree tree : trees) {
        Instant later = now.plus(random.nextInt(40 * 86_400), ChronoUnit.SECONDS);
        Map<UUID, Verdict> verdicts = new HashMap<>();
        Question question =
            new Question(db, world, tree.condition(), imagined.contacts, now, tree.zone());
        if (Disagreement.found(engines, question, later, verdicts).isPresent()) {
          return Optional.of(
              new Situation(
                  seed,
                  imagined.contacts,
                  List.copyOf(history),
                  true,
                  tree.json(),
                  tree.zone(),
                  now,
                  later));
        }
        boundary = count(verdicts, boundary, now, base);
      }
    }
    totals.worlds++;
    return Optional.empty();
  }

  private void happen(List<Change> changes, SmallWorld world, List<Change> history) {
    changes.forEach(change -> change.in(world));
    history.addAll(changes);
    world.write(db);
  }

  private List<Tree> trees(Random random, RandomWorld imagined) {
    RandomTree grower = new RandomTree(random, imagined.segments, imagined.ids);
    List<Tree> trees = new ArrayList<>();
    while (trees.size() < size.trees()) {
      JsonNode json = grower.node(Entity.CONTACT, 3);
      ZoneId zone = ZoneId.of(pick(random, ZONES));
      Situation.parsed(json).ifPresent(condition -> trees.add(new Tree(json, condition, zone)));
    }
    for (Tree tree : trees) {
      JsonNode written = tree.condition().toJson();
      Optional<JsonNode> again = Situation.parsed(written).map(ParsedCondition::toJson);
      if (!again.equals(Optional.of(written))) {
        throw new IllegalStateException("written and read it is another: " + tree.json());
      }
    }
    return trees;
  }

  /** Some next change that is near: the clock is set to it exactly now and then. */
  private @Nullable Instant count(
      Map<UUID, Verdict> verdicts, @Nullable Instant boundary, Instant now, Instant base) {
    totals.steps++;
    Instant near = boundary;
    for (Verdict verdict : verdicts.values()) {
      totals.members += verdict.member() ? 1 : 0;
      Instant next = verdict.nextChangeAt();
      if (next != null) {
        totals.changing++;
        if (next.isAfter(now) && next.isBefore(base.plus(30, ChronoUnit.DAYS))) {
          near = next;
        }
      }
    }
    return near;
  }

  private static <T> T pick(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
