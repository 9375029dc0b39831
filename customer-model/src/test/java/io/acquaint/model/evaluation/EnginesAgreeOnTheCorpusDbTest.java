package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.model.evaluation.Evaluator.Verdict;
import io.acquaint.model.sql.Memberships;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The corpus through every engine: array SQL, full SQL, in memory, and in memory from the tables.
 */
class EnginesAgreeOnTheCorpusDbTest {

  private final DSLContext db = TestDatabase.open();

  static List<Case> cases() {
    return Corpus.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void everyEngineAnswersAsWritten(Case c) {
    // given
    Case.Facts facts = new Case.Facts();
    c.facts().accept(facts);
    facts.world.write(db);
    Set<UUID> ids = Set.of(facts.contact);
    // when
    Map<String, Map<UUID, Verdict>> answers =
        Engines.ask(db, facts.world, c.parsed(), ids, c.instant(), c.zoneId());
    answers.put(
        "memory over tables",
        Engines.memory(
            new StoredWorld(db, Memberships.STANDARD), c.parsed(), ids, c.instant(), c.zoneId()));
    // then
    String next = c.next();
    Verdict expected =
        new Verdict(facts.contact, c.member(), next == null ? null : Instant.parse(next));
    answers.forEach((engine, found) -> assertEquals(expected, found.get(facts.contact), engine));
  }
}
