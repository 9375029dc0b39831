package io.acquaint.scoring.score;

import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.RuleEvaluator;
import io.acquaint.model.evaluation.RuleEvaluator.Outcome;
import io.acquaint.scoring.model.LiveModel;
import io.acquaint.scoring.model.Per;
import io.acquaint.scoring.model.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jooq.DSLContext;

/** Scores many leads by their models in few statements, inside the caller's transaction. */
@ApplicationScoped
public class Scoring {
  private final RuleEvaluator rules = new RuleEvaluator();
  private final LeadReader leads;
  private final ScoreStore store;
  private final Outbox outbox;
  private final AppClock clock;

  Scoring(LeadReader leads, ScoreStore store, Outbox outbox, AppClock clock) {
    this.leads = leads;
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Scores leads anew, each by the models it is given with; known or not, open or not.
   *
   * <p>The time is read when the leads are locked: whoever scored them before us had an earlier
   * one, so that no window that has ended for them opens again.
   */
  public void rescore(DSLContext db, Map<LiveModel, ? extends Collection<UUID>> work) {
    TreeSet<UUID> all = new TreeSet<>();
    work.values().forEach(all::addAll);
    if (all.isEmpty()) {
      return;
    }
    Map<UUID, LeadFacts> facts = new HashMap<>();
    leads.lock(db, all).forEach(lead -> facts.put(lead.leadId(), lead));
    Instant now = clock.instant();
    work.forEach((model, ids) -> rescore(db, model, ids, facts, now));
  }

  /** Lets all scores of these models be computed anew within a second, some at a time. */
  void rescoreSoon(DSLContext db, List<LiveModel> models) {
    models.forEach(model -> store.due(db, model, clock.instant()));
  }

  private void rescore(
      DSLContext db,
      LiveModel model,
      Collection<UUID> ids,
      Map<UUID, LeadFacts> facts,
      Instant now) {
    List<LeadFacts> scored = new ArrayList<>();
    List<UUID> closed = new ArrayList<>();
    List<UUID> refused = new ArrayList<>();
    for (UUID id : ids) {
      LeadFacts lead = facts.get(id);
      Optional<NotScored> why =
          lead == null ? Optional.of(NotScored.NO_PARENT) : lead.notScoredBy(model.definition());
      if (lead != null && why.isEmpty()) {
        scored.add(lead);
      } else if (why.filter(NotScored.CLOSED::equals).isPresent()) {
        closed.add(id);
      } else {
        refused.add(id);
      }
    }
    store.freeze(db, model, closed);
    List<ScoreChange> removed = store.remove(db, model, refused);
    List<ScoreChange> changed =
        scored.isEmpty()
            ? List.of()
            : store.store(db, model, evaluate(db, model, scored, now), now);
    if (!model.staged()) {
      outbox.appendAll(ScoreEvents.removed(model, removed));
      outbox.appendAll(ScoreEvents.of(model, changed));
    }
  }

  /** What a model gives these leads now; nothing is written. */
  Map<LeadFacts, Score> evaluate(
      DSLContext db, LiveModel model, List<LeadFacts> scored, Instant now) {
    List<UUID> ids = scored.stream().map(LeadFacts::leadId).toList();
    Map<UUID, List<RulePoints>> points = new HashMap<>();
    for (int i = 0; i < model.conditions().size(); i++) {
      Rule rule = model.definition().rules().get(i);
      for (Outcome outcome : outcomes(db, rule, model.conditions().get(i), ids, now)) {
        points
            .computeIfAbsent(outcome.leadId(), id -> new ArrayList<>())
            .add(Arithmetic.points(rule, outcome, now));
      }
    }
    Map<LeadFacts, Score> scores = new LinkedHashMap<>();
    for (LeadFacts lead : scored) {
      scores.put(lead, Score.of(model.definition(), points.getOrDefault(lead.leadId(), List.of())));
    }
    return scores;
  }

  private List<Outcome> outcomes(
      DSLContext db, Rule rule, ParsedCondition condition, List<UUID> ids, Instant now) {
    return rule.per() == Per.OCCURRENCE
        ? rules.occurrences(db, condition, ids, now, ZoneOffset.UTC)
        : rules.matches(db, condition, ids, now, ZoneOffset.UTC);
  }
}
