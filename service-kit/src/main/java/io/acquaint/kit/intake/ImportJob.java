package io.acquaint.kit.intake;

import io.acquaint.kit.intake.ImportStore.Run;
import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.security.Caller;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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
  private static final int ATTEMPTS = 3;
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
    try (var rows = new CsvRows(files.open(run.fileId()), run.options().separator())) {
      var plan = new ImportPlan<>(target, run.options(), rows.header());
      rows.skip(done);
      while (rows.hasNext()) {
        if (job.cancelled()) {
          return false;
        }
        var cells = new java.util.ArrayList<List<String>>(CHUNK);
        while (cells.size() < CHUNK && rows.hasNext()) {
          cells.add(rows.next());
        }
        long first = done + 1;
        persistently(() -> chunk(run, plan, first, cells, job));
        done += cells.size();
        job.progress(done, run.total());
      }
    }
    return true;
  }

  private <R> void chunk(
      Run run, ImportPlan<R> plan, long first, List<List<String>> cells, JobContext job) {
    var chunk = new ImportChunk<>(plan, run.options().duplicates());
    for (int i = 0; i < cells.size(); i++) {
      chunk.add(first + i, cells.get(i), strict);
    }
    var place = new Place(first - 1 + cells.size());
    if (run.options().dry()) {
      Set<List<String>> met = met(run.id(), chunk);
      undone(() -> apply(chunk, met));
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                job.checkpoint(place);
                store.learn(run.id(), hashes(chunk).values());
                store.keep(run.id(), chunk.tally(), List.of(), chunk.failures());
              });
      return;
    }
    QuarkusTransaction.requiringNew()
        .timeout(SECONDS)
        .run(
            () -> {
              job.checkpoint(place);
              apply(chunk, Set.of());
              store.keep(run.id(), chunk.tally(), chunk.effects(), chunk.failures());
            });
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

  private <R> void apply(ImportChunk<R> chunk, Set<List<String>> met) {
    chunk.target().lock(chunk.lockWords());
    chunk.apply(recognition.find(chunk.plan(), chunk.keys()), met);
  }

  private Set<List<String>> met(UUID run, ImportChunk<?> chunk) {
    Map<List<String>, Long> hashes = hashes(chunk);
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

  private static Map<List<String>, Long> hashes(ImportChunk<?> chunk) {
    return chunk.keys().stream().collect(Collectors.toMap(key -> key, KeyHash::of));
  }

  /** Two writers that met in a deadlock: one of them tries again. */
  private static void persistently(Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !passing(e)) {
          throw e instanceof QuarkusTransactionException
                  && e.getCause() instanceof RuntimeException cause
              ? cause
              : e;
        }
        LOG.infof("A chunk of an import is tried again after %s", e.getClass().getSimpleName());
      }
    }
  }

  private static boolean passing(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && ("40P01".equals(sql.getSQLState()) || "40001".equals(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }
}
