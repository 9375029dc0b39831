package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.model.evaluation.Fuzz.Size;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Random trees over random worlds: every engine gives the same answer and the same next change. The
 * same few worlds in every build; {@code ./acquaint fuzz conditions} looks at new ones for a time.
 */
class EnginesAgreeOnRandomTreesDbTest {

  private static final int WORLDS = 16;
  private static final Size SIZE = new Size(8, 12);

  @Test
  void allEnginesGiveTheSameAnswers() {
    Fuzz fuzz = new Fuzz(TestDatabase.another(), Engines.FOR_CONTACTS, SIZE);
    for (long seed = 1; seed <= WORLDS; seed++) {
      Optional<Situation> found = fuzz.world(seed);
      long failing = seed;
      assertEquals(
          Optional.empty(),
          found.map(Situation::tree),
          () -> "engines disagree; ./acquaint fuzz conditions --seed " + failing + " shows how");
    }
    // then: it was worth it
    assertEquals(WORLDS * SIZE.trees() * SIZE.states(), fuzz.totals.steps);
    assertTrue(fuzz.totals.members > fuzz.totals.steps, () -> "members: " + fuzz.totals.members);
    assertTrue(
        fuzz.totals.changing > fuzz.totals.steps / 2,
        () -> "answers that will change: " + fuzz.totals.changing);
  }
}
