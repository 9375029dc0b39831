package io.acquaint.model.evaluation;

import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Evaluator.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** All engines that can answer, under their names. */
final class Engines {

  private Engines() {}

  static Map<String, Map<UUID, Verdict>> ask(
      DSLContext db,
      SmallWorld world,
      ParsedCondition condition,
      Collection<UUID> ids,
      Instant now,
      ZoneId zone) {
    Map<String, Map<UUID, Verdict>> answers = new LinkedHashMap<>();
    answers.put("memory", memory(world, condition, ids, now, zone));
    Map<UUID, Verdict> array = new HashMap<>();
    new Evaluator().evaluate(db, condition, ids, now, zone).forEach(v -> array.put(v.id(), v));
    answers.put("array SQL", array);
    if (!condition.root().isLead()) {
      Map<UUID, Verdict> full = new HashMap<>();
      ids.forEach(id -> full.put(id, new Verdict(id, false, null)));
      new Evaluator()
          .evaluateAll(db, condition, now, zone)
          .forEach(
              v -> {
                if (full.containsKey(v.id())) {
                  full.put(v.id(), v);
                }
              });
      answers.put("full SQL", full);
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
}
