package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.evaluation.Engine.Question;
import io.acquaint.model.evaluation.Evaluator.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * Engines answer differently about one contact.
 *
 * @param answers what each answers; a failure is an answer too
 */
record Disagreement(UUID contact, Map<String, String> answers) {

  /** Asks all engines; the first disagreement about any contact. */
  static Optional<Disagreement> find(List<Engine> engines, Question question, Instant later) {
    return found(engines, question, later, new LinkedHashMap<>());
  }

  /** The same, and shows what the reference answered. */
  static Optional<Disagreement> found(
      List<Engine> engines, Question question, Instant later, Map<UUID, Verdict> reference) {
    Map<String, Map<UUID, Verdict>> verdicts = new LinkedHashMap<>();
    Map<String, String> failures = new LinkedHashMap<>();
    for (Engine engine : engines) {
      try {
        verdicts.put(engine.name(), engine.ask(question));
      } catch (DataAccessException failure) {
        failures.put(engine.name(), String.valueOf(failure.getMessage()));
      }
    }
    Map<UUID, Verdict> expected = verdicts.getOrDefault(engines.getFirst().name(), Map.of());
    reference.putAll(expected);
    for (UUID contact : question.ids()) {
      Verdict verdict = expected.get(contact);
      boolean agreed =
          failures.isEmpty()
              && verdicts.values().stream().allMatch(v -> same(verdict, v.get(contact)));
      if (!agreed) {
        Map<String, String> answers = new LinkedHashMap<>();
        verdicts.forEach((engine, v) -> answers.put(engine, words(v.get(contact))));
        answers.putAll(failures);
        return Optional.of(new Disagreement(contact, answers));
      }
    }
    return unsound(engines.getFirst(), question, later, expected);
  }

  private static boolean same(@Nullable Verdict one, @Nullable Verdict other) {
    return one != null && one.equals(other);
  }

  /** Until the next change that an answer names, time alone really does not change it. */
  private static Optional<Disagreement> unsound(
      Engine reference, Question question, Instant later, Map<UUID, Verdict> first) {
    Map<UUID, Verdict> then = reference.ask(question.at(later));
    for (UUID contact : question.ids()) {
      Verdict before = first.get(contact);
      Verdict after = then.get(contact);
      if (before == null || after == null) {
        continue;
      }
      Instant next = before.nextChangeAt();
      boolean past = next != null && !next.isAfter(question.now());
      boolean early = (next == null || later.isBefore(next)) && before.member() != after.member();
      if (past || early) {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("memory", words(before));
        answers.put("memory at " + later, words(after));
        return Optional.of(new Disagreement(contact, answers));
      }
    }
    return Optional.empty();
  }

  private static String words(@Nullable Verdict verdict) {
    if (verdict == null) {
      return "no answer";
    }
    Instant next = verdict.nextChangeAt();
    return (verdict.member() ? "member" : "no member") + (next == null ? "" : " until " + next);
  }

  void describe(ObjectNode json) {
    json.put("contact", contact.toString());
    ObjectNode engines = json.putObject("answers");
    answers.forEach(engines::put);
  }
}
