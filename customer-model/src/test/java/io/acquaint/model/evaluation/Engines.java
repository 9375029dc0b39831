package io.acquaint.model.evaluation;

import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Engine.Question;
import io.acquaint.model.evaluation.Evaluator.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** All engines that can answer, under their names. */
final class Engines {

  /** The reference, which the others are compared with. */
  static final Engine MEMORY =
      new Engine("memory", q -> memory(q.world(), q.condition(), q.ids(), q.now(), q.zone()));

  private static final Engine ARRAY_SQL = new Engine("array SQL", Engines::array);
  private static final Engine FULL_SQL = new Engine("full SQL", Engines::full);

  /** Those that answer for contacts; the reference comes first. */
  static final List<Engine> FOR_CONTACTS = List.of(MEMORY, ARRAY_SQL, FULL_SQL);

  private Engines() {}

  static Map<String, Map<UUID, Verdict>> ask(
      DSLContext db,
      SmallWorld world,
      ParsedCondition condition,
      Collection<UUID> ids,
      Instant now,
      ZoneId zone) {
    Map<String, Map<UUID, Verdict>> answers = new LinkedHashMap<>();
    for (Engine engine : condition.root().isLead() ? List.of(MEMORY, ARRAY_SQL) : FOR_CONTACTS) {
      answers.put(engine.name(), engine.ask(new Question(db, world, condition, ids, now, zone)));
    }
    return answers;
  }

  static Map<UUID, Verdict> memory(
      World world, ParsedCondition condition, Collection<UUID> ids, Instant now, ZoneId zone) {
    Map<UUID, Verdict> found = new HashMap<>();
    for (UUID id : ids) {
      Explanation e = Explainer.explain(world, condition, id, now, zone);
      found.put(id, new Verdict(id, e.member(), e.nextChangeAt()));
    }
    return found;
  }

  private static Map<UUID, Verdict> array(Question q) {
    Map<UUID, Verdict> found = new HashMap<>();
    new Evaluator()
        .evaluate(q.db(), q.condition(), q.ids(), q.now(), q.zone())
        .forEach(v -> found.put(v.id(), v));
    return found;
  }

  /** Who is missing in a full evaluation is no member and stays none. */
  private static Map<UUID, Verdict> full(Question q) {
    Map<UUID, Verdict> found = new HashMap<>();
    q.ids().forEach(id -> found.put(id, new Verdict(id, false, null)));
    new Evaluator()
        .evaluateAll(q.db(), q.condition(), q.now(), q.zone())
        .forEach(v -> found.computeIfPresent(v.id(), (id, none) -> v));
    return found;
  }
}
