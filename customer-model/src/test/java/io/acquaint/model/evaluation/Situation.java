package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Engine.Question;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * All that a comparison needs, so that it can be done again and made smaller.
 *
 * @param seed of the world it is from
 * @param oneByOne whether the database gets each change by itself, rather than all in one batch
 * @param later the reference must not have changed at this instant, unless it has said so
 */
record Situation(
    long seed,
    List<UUID> contacts,
    List<Change> changes,
    boolean oneByOne,
    JsonNode tree,
    ZoneId zone,
    Instant now,
    Instant later) {

  private static final Catalogue CATALOGUE = Catalogue.of(Root.CONTACT);

  static Optional<ParsedCondition> parsed(JsonNode tree) {
    return Conditions.parse(tree, CATALOGUE, "")
            instanceof Conditions.Parsed.Valid(ParsedCondition condition)
        ? Optional.of(condition)
        : Optional.empty();
  }

  Situation with(List<Change> others) {
    return new Situation(seed, contacts, others, oneByOne, tree, zone, now, later);
  }

  Situation with(JsonNode other) {
    return new Situation(seed, contacts, changes, oneByOne, other, zone, now, later);
  }

  Situation inOneBatch() {
    return new Situation(seed, contacts, changes, false, tree, zone, now, later);
  }

  /** Makes this world anew and compares; a tree that is not valid disagrees with nobody. */
  Optional<Disagreement> replay(DSLContext db, List<Engine> engines) {
    Optional<ParsedCondition> condition = parsed(tree);
    if (condition.isEmpty()) {
      return Optional.empty();
    }
    TestDatabase.clear(db);
    SmallWorld world = new SmallWorld();
    for (Change change : changes) {
      change.in(world);
      if (oneByOne) {
        world.write(db);
      }
    }
    world.write(db);
    Question question = new Question(db, world, condition.get(), contacts, now, zone);
    return Disagreement.find(engines, question, later);
  }

  ObjectNode toJson() {
    ObjectNode json = SmallWorld.JSON.createObjectNode().put("seed", seed);
    json.set("tree", tree);
    json.put("timeZone", zone.getId()).put("now", now.toString());
    changes.forEach(change -> json.withArray("changes").add(change.toJson()));
    return json;
  }
}
