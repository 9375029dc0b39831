package io.acquaint.scoring.score;

import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.time.AppClock;
import io.acquaint.scoring.model.LiveModel;
import io.acquaint.scoring.model.LiveModels;
import io.acquaint.scoring.model.ModelId;
import io.acquaint.scoring.model.ModelService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The steps in which a model's draft becomes what scores. From the first step on, events are scored
 * for the draft too, beside the live copy; so nothing that happens meanwhile is lost, and the
 * scores change over in one step.
 */
@ApplicationScoped
public class Activation {
  private static final int CHUNK = 2_000;

  private final DSLContext db;
  private final LiveModels models;
  private final ModelService service;
  private final LeadReader leads;
  private final Scoring scoring;
  private final ScoreStore store;
  private final Outbox outbox;
  private final AppClock clock;

  Activation(
      DSLContext db,
      LiveModels models,
      ModelService service,
      LeadReader leads,
      Scoring scoring,
      ScoreStore store,
      Outbox outbox,
      AppClock clock) {
    this.db = db;
    this.models = models;
    this.service = service;
    this.leads = leads;
    this.scoring = scoring;
    this.store = store;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Returns when every batch that did not know of the activation has ended. */
  @Transactional
  public long settle() {
    models.change();
    return leads.countOpen(db);
  }

  /** Scores the next open leads for the draft; empty when there are none left. */
  @Transactional
  public Optional<Progress> scoreChunk(UUID activation, @Nullable UUID after, long done) {
    List<LiveModel> held = models.hold();
    List<UUID> chunk = leads.openAfter(db, after, CHUNK);
    Optional<LiveModel> draft =
        held.stream().filter(model -> model.scoreKey().equals(activation)).findFirst();
    if (chunk.isEmpty() || draft.isEmpty()) {
      return Optional.empty();
    }
    scoring.rescore(db, Map.of(draft.get(), chunk));
    return Optional.of(new Progress(chunk.getLast(), done + chunk.size()));
  }

  /** Swaps: the prepared scores become the model's, and the draft its live copy. */
  @Transactional
  public void goLive(ModelId id, UUID activation) {
    models.change();
    if (models.byScoreKey(activation).isEmpty()) {
      return;
    }
    service.goLive(id);
    LiveModel live = models.byScoreKey(id.value()).orElseThrow();
    for (int left = store.count(db, activation); left > 0; left -= CHUNK) {
      outbox.appendAll(
          ScoreEvents.of(live, store.takeOver(db, live, activation, CHUNK, clock.instant())));
    }
    for (List<UUID> old = store.leftBehind(db, live, CHUNK);
        !old.isEmpty();
        old = store.leftBehind(db, live, CHUNK)) {
      outbox.appendAll(ScoreEvents.removed(live, store.remove(db, live, old)));
    }
  }

  /** Gives an activation up; the live copy, if there is one, goes on. */
  @Transactional
  public void giveUp(ModelId id, UUID activation) {
    models.change();
    store.discard(db, activation);
    service.giveUpActivation(id, activation);
  }

  /** Ends a model: its scores go, or stay marked as stale. */
  @Transactional
  public void stop(LiveModel model, boolean cleanup) {
    models.change();
    if (!cleanup) {
      store.markStale(db, model.scoreKey());
      return;
    }
    for (List<UUID> some = store.leads(db, model.scoreKey(), CHUNK);
        !some.isEmpty();
        some = store.leads(db, model.scoreKey(), CHUNK)) {
      outbox.appendAll(ScoreEvents.removed(model, store.remove(db, model, some)));
    }
  }

  /**
   * How far an activation is.
   *
   * @param after the last lead that was scored
   * @param done how many were
   */
  public record Progress(UUID after, long done) {}
}
