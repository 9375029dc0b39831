package io.acquaint.kit.intake;

import io.acquaint.kit.intake.ImportStore.Effect;
import io.acquaint.kit.intake.ImportStore.Run;
import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Takes back what an import created and nobody has touched since; reports the rest. */
@ApplicationScoped
class TakeBackJob implements JobHandler {

  static final String KIND = "import-take-back";

  private static final int CHUNK = 100;
  private static final int REPORTED = 1_000;

  private final ImportTargets targets;
  private final ImportStore store;
  private final Caller caller;

  TakeBackJob(ImportTargets targets, ImportStore store, Caller caller) {
    this.targets = targets;
    this.store = store;
    this.caller = caller;
  }

  /** Which import, and who wants it taken back. */
  record Params(UUID importId, String by) {}

  /** The row that was reached, from the last to the first. */
  record Place(long row, long removed, long kept, List<Kept> stay) {}

  /** A record that stays. */
  record Kept(long row, UUID id, TakenBack reason) {}

  /** What the job answers. */
  record Outcome(long removed, long kept, List<Kept> records) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext job) {
    Params params = job.params(Params.class);
    Run run = store.find(params.importId()).orElseThrow();
    ImportTarget<?> target = targets.of(run.collection());
    long total = run.tally().created() + run.tally().updated() - run.removed();
    Place place = job.checkpoint(Place.class).orElse(new Place(Long.MAX_VALUE, 0, 0, List.of()));
    while (!job.cancelled()) {
      List<Effect> next = store.effects(run.id(), place.row(), CHUNK);
      if (next.isEmpty()) {
        store.tookBack(run.id(), place.removed(), place.kept());
        break;
      }
      Place before = place;
      place = caller.inTheNameOf(params.by(), () -> chunk(run.id(), target, next, before, job));
      job.progress(place.removed() + place.kept(), total);
    }
    job.result(new Outcome(place.removed(), place.kept(), place.stay()));
  }

  private Place chunk(
      UUID run, ImportTarget<?> target, List<Effect> effects, Place before, JobContext job) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              long removed = before.removed();
              long kept = before.kept();
              var stay = new ArrayList<>(before.stay());
              for (Effect effect : effects) {
                TakenBack what = takeBack(target, effect);
                switch (what) {
                  case REMOVED -> {
                    removed++;
                    store.removed(run, effect.row());
                  }
                  case GONE_BEFORE, CHANGED_SINCE, IN_USE, EXISTED_BEFORE -> {
                    kept++;
                    if (stay.size() < REPORTED) {
                      stay.add(new Kept(effect.row(), effect.recordId(), what));
                    }
                  }
                }
              }
              var place = new Place(effects.getLast().row(), removed, kept, List.copyOf(stay));
              job.checkpoint(place);
              return place;
            });
  }

  private static TakenBack takeBack(ImportTarget<?> target, Effect effect) {
    if (!effect.created()) {
      return TakenBack.EXISTED_BEFORE;
    }
    try {
      return target.takeBack(effect.recordId(), effect.version());
    } catch (ProblemException refused) {
      // A rule holds it, as that of guardians; nothing was written.
      return TakenBack.IN_USE;
    }
  }
}
