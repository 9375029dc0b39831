package io.acquaint.model.evaluation;

import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Engine.Question;
import io.acquaint.model.evaluation.Evaluator.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;

/** All engines that can answer, under their names. */
final class Engines {

  /** The reference, which the others are compared with. */
  static final Engine MEMORY =
      new Engine("memory", q -> memory(q.world(), q.condition(), q.ids(), q.now(), q.zone()));

  private static final Engine ARRAY_SQL = new Engine("array SQL", Engines::array);
  private static final Engine FULL_SQL = new Engine("full SQL", Engines::full);

  private static final Engine MEMBERS_SQL =
      new Engine("SQL of members", q -> untimed(q, Evaluator::selectMembers));
  private static final Engine MEMBERS_AMONG_SQL =
      new Engine(
          "SQL of members among some",
          q -> untimed(q, (e, c, now, zone) -> e.selectMembersAmong(c, q.ids(), now, zone)));

  /** Those that answer for contacts; the reference comes first. */
  static final List<Engine> FOR_CONTACTS =
      List.of(MEMORY, ARRAY_SQL, FULL_SQL, MEMBERS_SQL, MEMBERS_AMONG_SQL);

  private interface Members {
    Select<Record1<UUID>> select(
        Evaluator evaluator, ParsedCondition condition, Instant now, ZoneId zone);
  }

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

  /** Knows members only: it is asked about nothing but them, so the reference tells the time. */
  private static Map<UUID, Verdict> untimed(Question q, Members members) {
    Set<UUID> found =
        new HashSet<>(
            q.db()
                .fetch(members.select(new Evaluator(), q.condition(), q.now(), q.zone()))
                .getValues(0, UUID.class));
    Map<UUID, Verdict> timed = new HashMap<>();
    MEMORY
        .ask(q)
        .forEach((id, v) -> timed.put(id, new Verdict(id, found.contains(id), v.nextChangeAt())));
    return timed;
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
