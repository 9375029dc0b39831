package io.acquaint.scoring.score;

import io.acquaint.kit.time.AppClock;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.Explainer;
import io.acquaint.model.evaluation.Explanation.Explained;
import io.acquaint.scoring.model.LiveModel;
import io.acquaint.scoring.model.LiveModels;
import io.acquaint.scoring.model.ModelId;
import io.acquaint.scoring.model.Rule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Answers what scores a lead has, why, and since when. */
@ApplicationScoped
class LeadScoreService {
  private static final String SCORES =
      """
      select s.model_id, m.name, m.status, s.model_version, s.score, s.grade, s.sales_ready, s.stale,
             s.next_change_at, s.updated_at
      from lead_score s join scoring_model m on m.id = s.model_id
      where s.lead_id = ? order by m.name
      """;

  private static final String HISTORY =
      """
      select at, score, grade from (
        select at, score, grade, version from lead_score_history
        where lead_id = ? and model_id = ? order by version desc limit 1000) newest
      order by version
      """;

  private final DSLContext db;
  private final LeadReader leads;
  private final LiveModels models;
  private final Scoring scoring;
  private final AppClock clock;
  private final Explainer explainer = new Explainer();

  LeadScoreService(
      DSLContext db, LeadReader leads, LiveModels models, Scoring scoring, AppClock clock) {
    this.db = db;
    this.leads = leads;
    this.models = models;
    this.scoring = scoring;
    this.clock = clock;
  }

  /** The lead's scores; empty if no event has told of the lead yet. */
  @Transactional
  Optional<LeadScoresView> scores(UUID lead) {
    return facts(lead).map(this::scores);
  }

  @Transactional
  ExplanationView explain(UUID lead, UUID model) {
    LeadFacts facts = facts(lead).orElseThrow(() -> ScoreProblems.unknownLead(lead));
    LiveModel live =
        models.visible().stream()
            .filter(candidate -> candidate.id().equals(model))
            .findFirst()
            .orElseThrow(() -> ScoreProblems.notLive(model));
    Optional<NotScored> why = facts.notScoredBy(live.definition());
    if (why.isPresent()) {
      throw ScoreProblems.notScored(why.get());
    }
    Instant now = clock.instant();
    Score score = scoring.evaluate(db, live, List.of(facts), now).values().iterator().next();
    return explanation(live, score, rule -> tree(lead, rule, now));
  }

  private Explained tree(UUID lead, ParsedCondition rule, Instant now) {
    return explainer.explain(db, rule, lead, now, ZoneOffset.UTC).tree();
  }

  @Transactional
  ScoreHistoryView history(UUID lead, UUID model) {
    if (facts(lead).isEmpty()) {
      throw ScoreProblems.unknownLead(lead);
    }
    return new ScoreHistoryView(
        db.fetch(HISTORY, lead, model)
            .map(
                row ->
                    new ScoreHistoryView.Point(
                        row.get("at", Instant.class),
                        row.get("score", Integer.class),
                        row.get("grade", String.class))));
  }

  private Optional<LeadFacts> facts(UUID lead) {
    return leads.facts(db, List.of(lead)).stream().findFirst();
  }

  private LeadScoresView scores(LeadFacts lead) {
    Map<UUID, LiveModel> missing = new HashMap<>();
    for (LiveModel model : models.visible()) {
      if (lead.notScoredBy(model.definition()).isEmpty()) {
        missing.put(model.id(), model);
      }
    }
    List<LeadScoreView> items = new ArrayList<>();
    for (Record row : db.fetch(SCORES, lead.leadId())) {
      missing.remove(row.get("model_id", UUID.class));
      items.add(shown(row, lead.open()));
    }
    missing.values().forEach(model -> items.add(pending(model)));
    NotScored why = lead.notScoredAtAll().orElse(null);
    return new LeadScoresView(lead.leadId(), items, why != null ? why : consent(lead, items));
  }

  /** If models are live and all of them ask for more consent, that is the reason. */
  private @Nullable NotScored consent(LeadFacts lead, List<LeadScoreView> items) {
    boolean refused =
        models.visible().stream()
            .anyMatch(
                m ->
                    lead.notScoredBy(m.definition())
                        .filter(NotScored.CONSENT_TOO_LOW::equals)
                        .isPresent());
    return items.isEmpty() && refused ? NotScored.CONSENT_TOO_LOW : null;
  }

  private static LeadScoreView shown(Record row, boolean open) {
    boolean stale = row.get("stale", Boolean.class) || !open;
    return new LeadScoreView(
        new ModelId(row.get("model_id", UUID.class)),
        row.get("name", String.class),
        row.get("model_version", Integer.class),
        row.get("score", Integer.class),
        row.get("grade", String.class),
        row.get("sales_ready", Boolean.class),
        stale ? ScoreStatus.STALE : ScoreStatus.UP_TO_DATE,
        row.get("next_change_at", Instant.class),
        row.get("updated_at", Instant.class));
  }

  private static LeadScoreView pending(LiveModel model) {
    return new LeadScoreView(
        new ModelId(model.id()),
        model.name(),
        null,
        null,
        null,
        false,
        ScoreStatus.PENDING,
        null,
        null);
  }

  private static ExplanationView explanation(
      LiveModel model, Score score, Function<ParsedCondition, Explained> trees) {
    List<ExplanationView.RuleView> rules = new ArrayList<>();
    for (int i = 0; i < score.rules().size(); i++) {
      Rule rule = model.definition().rules().get(i);
      RulePoints points = score.rules().get(i);
      rules.add(
          new ExplanationView.RuleView(
              rule.name(),
              points.points(),
              points.occurrences(),
              points.cappedFrom(),
              points.newest(),
              points.nextChangeAt(),
              trees.apply(model.conditions().get(i))));
    }
    return new ExplanationView(
        score.score(),
        score.grade(),
        rules,
        Math.max(0, model.definition().salesReadyScore() - score.score()),
        score.nextChangeAt());
  }
}
