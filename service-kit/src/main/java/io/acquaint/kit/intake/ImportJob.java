package io.acquaint.kit.intake;

import io.acquaint.kit.intake.ImportStore.Run;
import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Works a file off in chunks. A chunk's effects, its report and the place in the file are one
 * transaction: after a crash the job goes on behind the last chunk that was committed.
 */
@ApplicationScoped
class ImportJob implements JobHandler {

  static final String KIND = "import";

  private static final Logger LOG = Logger.getLogger(ImportJob.class);
  private static final int CHUNK = 500;
  private static final int SECONDS = 300;

  private final ImportTargets targets;
  private final ImportStore store;
  private final ImportFile files;
  private final Recognition recognition;
  private final StrictJson strict;
  private final Caller caller;

  ImportJob(
      ImportTargets targets,
      ImportStore store,
      ImportFile files,
      Recognition recognition,
      StrictJson strict,
      Caller caller) {
    this.targets = targets;
    this.store = store;
    this.files = files;
    this.recognition = recognition;
    this.strict = strict;
    this.caller = caller;
  }

  /** How many rows are behind us. */
  record Place(long rows) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext job) {
    Run run =
        store.find(job.id()).orElseThrow(() -> new IllegalStateException("No import " + job.id()));
    Boolean whole =
        caller.inTheNameOf(run.createdBy(), () -> work(run, targets.of(run.collection()), job));
    if (Boolean.TRUE.equals(whole) || job.cancelled()) {
      files.forget(run.fileId());
      store.forgetKeys(run.id());
      job.result(store.find(run.id()).orElse(run).tally());
    }
  }

  /** Answers whether it came to the end of the file. */
  private <R> boolean work(Run run, ImportTarget<R> target, JobContext job) {
    long done = job.checkpoint(Place.class).map(Place::rows).orElse(0L);
    job.progress(done, run.total());
    if (done >= run.total()) {
      // An earlier run came to the end, and may have forgotten the file before it ended.
      return true;
    }
    try (var file = new CsvRows(files.open(run.fileId()), run.options().separator())) {
      var plan = new ImportPlan<>(target, run.options(), file.header());
      file.skip(done);
      try (var ahead = new ReadAhead<>(plan, file, done, CHUNK, strict)) {
        for (var rows = ahead.next(); !rows.isEmpty(); rows = ahead.next()) {
          if (job.cancelled()) {
            return false;
          }
          ReadRows<R> now = rows;
          job.progress(Attempts.at(() -> chunk(run, now, job)), run.total());
        }
      }
    }
    return true;
  }

  /** Answers how many rows are behind us then. */
  private <R> long chunk(Run run, ReadRows<R> rows, JobContext job) {
    var chunk = new ImportChunk<>(rows, run.options().duplicates());
    var place = new Place(rows.last());
    if (run.options().dry()) {
      Set<List<String>> met = met(run.id(), rows);
      undone(() -> apply(rows, chunk, met));
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                job.checkpoint(place);
                store.learn(run.id(), hashes(rows).values());
                store.keep(run.id(), chunk.tally(), List.of(), chunk.failures());
              });
    } else {
      QuarkusTransaction.requiringNew()
          .timeout(SECONDS)
          .run(
              () -> {
                job.checkpoint(place);
                apply(rows, chunk, Set.of());
                store.keep(run.id(), chunk.tally(), chunk.effects(), chunk.failures());
              });
    }
    return place.rows();
  }

  /** Does the work in a transaction, and takes it back at its end. */
  private static void undone(Runnable work) {
    try {
      QuarkusTransaction.requiringNew()
          .timeout(SECONDS)
          .run(
              () -> {
                work.run();
                throw new DryRunIsOver();
              });
    } catch (DryRunIsOver wanted) {
      LOG.debug("A chunk of a dry run is rolled back");
    }
  }

  /** Rolls a transaction back that did all it was to do. */
  private static final class DryRunIsOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DryRunIsOver() {
      super(null, null, false, false);
    }
  }

  private <R> void apply(ReadRows<R> rows, ImportChunk<R> chunk, Set<List<String>> met) {
    ImportTarget<R> target = rows.plan().target();
    target.lock(rows.lockWords());
    chunk.apply(
        recognition.find(target.table(), target.recognised(), rows.plan().matching(), rows.keys()),
        met);
  }

  private Set<List<String>> met(UUID run, ReadRows<?> rows) {
    Map<List<String>, Long> hashes = hashes(rows);
    Set<Long> known = store.known(run, hashes.values());
    Set<List<String>> met = new HashSet<>();
    hashes.forEach(
        (key, hash) -> {
          if (known.contains(hash)) {
            met.add(key);
          }
        });
    return met;
  }

  private static Map<List<String>, Long> hashes(ReadRows<?> rows) {
    return rows.keys().stream().collect(Collectors.toMap(key -> key, KeyHash::of));
  }
}
