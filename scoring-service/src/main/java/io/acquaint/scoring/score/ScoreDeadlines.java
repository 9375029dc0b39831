package io.acquaint.scoring.score;

import io.acquaint.kit.deadline.DeadlineWorker;
import io.acquaint.scoring.model.LiveModel;
import io.acquaint.scoring.model.LiveModels;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** Scores that time alone changes: windows that end, points that fade. */
@ApplicationScoped
class ScoreDeadlines implements DeadlineWorker {
  private final DSLContext db;
  private final LiveModels models;
  private final Scoring scoring;

  ScoreDeadlines(DSLContext db, LiveModels models, Scoring scoring) {
    this.db = db;
    this.models = models;
    this.scoring = scoring;
  }

  @Override
  public String name() {
    return "scores";
  }

  @Override
  public int workOff(Instant upTo, int limit) {
    List<LiveModel> held = models.hold();
    Result<Record> due =
        db.fetch(
            """
            select lead_id, model_id from lead_score_due where due_at <= ?::timestamptz
            order by due_at limit ?
            """,
            upTo.atOffset(ZoneOffset.UTC),
            limit);
    Map<UUID, LiveModel> byKey = new HashMap<>();
    held.forEach(model -> byKey.put(model.scoreKey(), model));
    Map<LiveModel, Set<UUID>> work = new HashMap<>();
    for (Record row : due) {
      LiveModel model = byKey.get(row.get("model_id", UUID.class));
      if (model != null) {
        work.computeIfAbsent(model, m -> new HashSet<>()).add(row.get("lead_id", UUID.class));
      }
    }
    scoring.rescore(db, work);
    return due.size();
  }

  @Override
  public Optional<Instant> nextDue() {
    return Optional.ofNullable(
        db.fetchSingle("select min(due_at) as next from lead_score_due")
            .get("next", Instant.class));
  }
}
