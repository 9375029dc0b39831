package io.acquaint.model.evaluation;

import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Evaluator.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * One of the ways to answer a condition.
 *
 * @param name what reports call it
 */
record Engine(String name, Asker asker) {

  /** What all engines are asked: the same world in the memory and in the database. */
  record Question(
      DSLContext db,
      SmallWorld world,
      ParsedCondition condition,
      Collection<UUID> ids,
      Instant now,
      ZoneId zone) {

    Question of(ParsedCondition other) {
      return new Question(db, world, other, ids, now, zone);
    }

    Question at(Instant later) {
      return new Question(db, world, condition, ids, later, zone);
    }
  }

  /** Answers for every id. */
  interface Asker {
    Map<UUID, Verdict> ask(Question question);
  }

  Map<UUID, Verdict> ask(Question question) {
    return asker.ask(question);
  }
}
