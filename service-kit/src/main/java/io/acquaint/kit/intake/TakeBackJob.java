package io.acquaint.kit.intake;

import io.acquaint.kit.intake.ImportStore.Effect;
import io.acquaint.kit.intake.ImportStore.Run;
import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.kit.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Takes back what an import created and nobody has touched since; reports the rest. */
@ApplicationScoped
class TakeBackJob implements JobHandler {

  static final String KIND = "import-take-back";

  private static final int CHUNK = 500;
  private static final int REPORTED = 1_000;
  private static final int SECONDS = 300;

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
    Place place = job.checkpoint(Place.class).orElse(new Place(Long.MAX_VALUE, 0, 0, List.of()));
    long removedBefore = run.removed() - place.removed();
    long total = run.tally().created() + run.tally().updated() - removedBefore;
    while (!job.cancelled()) {
      List<Effect> next = store.effects(run.id(), place.row(), CHUNK);
      if (next.isEmpty()) {
        store.kept(run.id(), place.kept());
        break;
      }
      Place before = place;
      place =
          caller.inTheNameOf(
              params.by(), () -> Attempts.at(() -> chunk(run.id(), target, next, before, job)));
      job.progress(place.removed() + place.kept(), total);
    }
    job.result(new Outcome(place.removed(), place.kept(), place.stay()));
  }

  private Place chunk(
      UUID run, ImportTarget<?> target, List<Effect> effects, Place before, JobContext job) {
    return QuarkusTransaction.requiringNew()
        .timeout(SECONDS)
        .call(
            () -> {
              Map<UUID, TakenBack> became = takeBack(target, effects);
              var removed = new ArrayList<Long>();
              var stay = new ArrayList<>(before.stay());
              for (Effect effect : effects) {
                TakenBack what =
                    effect.created()
                        ? became.getOrDefault(effect.recordId(), TakenBack.GONE_BEFORE)
                        : TakenBack.EXISTED_BEFORE;
                switch (what) {
                  case REMOVED -> removed.add(effect.row());
                  case GONE_BEFORE, CHANGED_SINCE, IN_USE, EXISTED_BEFORE -> {
                    if (stay.size() < REPORTED) {
                      stay.add(new Kept(effect.row(), effect.recordId(), what));
                    }
                  }
                }
              }
              store.removed(run, removed);
              var place =
                  new Place(
                      effects.getLast().row(),
                      before.removed() + removed.size(),
                      before.kept() + effects.size() - removed.size(),
                      List.copyOf(stay));
              job.checkpoint(place);
              return place;
            });
  }

  /** What becomes of the records that are there still. */
  private static Map<UUID, TakenBack> takeBack(ImportTarget<?> target, List<Effect> effects) {
    Map<UUID, Long> created =
        effects.stream()
            .filter(Effect::created)
            .collect(Collectors.toMap(Effect::recordId, Effect::version));
    Map<UUID, TakenBack> became = new HashMap<>();
    if (created.isEmpty()) {
      return became;
    }
    target
        .lockVersions(created.keySet())
        .forEach(
            (id, version) ->
                became.put(
                    id,
                    version.equals(created.get(id)) ? TakenBack.REMOVED : TakenBack.CHANGED_SINCE));
    target.inUse(removable(became)).forEach(id -> became.put(id, TakenBack.IN_USE));
    Set<UUID> going = removable(became);
    if (!going.isEmpty()) {
      target.remove(going);
    }
    return became;
  }

  private static Set<UUID> removable(Map<UUID, TakenBack> became) {
    return became.entrySet().stream()
        .filter(each -> each.getValue() == TakenBack.REMOVED)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }
}
