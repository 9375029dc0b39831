package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.evaluation.Fuzz.Size;
import io.acquaint.model.evaluation.Fuzz.Totals;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Compares the engines for a time, world after world: what {@code ./acquaint fuzz conditions} runs.
 * Ends with 1 and the smallest situation found when engines disagree.
 */
public final class FuzzConditions {

  private static final Size SIZE = new Size(12, 40);

  private final List<Engine> engines;
  private final Duration budget;
  private final int workers;
  private final long first;
  private final PrintStream out;
  private final long begun = System.nanoTime();
  private final AtomicLong next;
  private final Totals totals = new Totals();
  private long told = begun;
  private volatile @Nullable Situation failed;

  FuzzConditions(List<Engine> engines, Duration budget, int workers, long first, PrintStream out) {
    this.engines = engines;
    this.budget = budget;
    this.workers = workers;
    this.first = first;
    this.next = new AtomicLong(first);
    this.out = out;
  }

  /** Options: {@code --minutes M} (1 unless told), {@code --seed S}, {@code --workers N}. */
  public static void main(String... args) throws InterruptedException {
    double minutes = 1;
    long seed = System.currentTimeMillis() / 1000 * 1_000_000;
    int workers = Runtime.getRuntime().availableProcessors();
    for (int i = 0; i + 1 < args.length; i += 2) {
      switch (args[i]) {
        case "--minutes" -> minutes = Double.parseDouble(args[i + 1]);
        case "--seed" -> seed = Long.parseLong(args[i + 1]);
        case "--workers" -> workers = Integer.parseInt(args[i + 1]);
        default -> throw new IllegalArgumentException("There is no option " + args[i]);
      }
    }
    Duration budget = Duration.ofMillis((long) (minutes * 60_000));
    boolean agreed =
        new FuzzConditions(Engines.FOR_CONTACTS, budget, workers, seed, System.out).run();
    System.exit(agreed ? 0 : 1);
  }

  /** Whether all engines agreed in everything. */
  boolean run() throws InterruptedException {
    out.println(
        "Comparing "
            + String.join(", ", engines.stream().map(Engine::name).toList())
            + ", from seed "
            + first
            + ". A step is one tree in one state of a world (after a change, at an instant), answered"
            + " by every engine for all contacts and compared.");
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> all =
          IntStream.range(0, workers).<Future<?>>mapToObj(i -> threads.submit(this::work)).toList();
      for (Future<?> one : all) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    tell("in all");
    return failed == null;
  }

  private void work() {
    DSLContext db = TestDatabase.another();
    while (failed == null && elapsed().compareTo(budget) < 0) {
      long seed = next.getAndIncrement();
      Fuzz fuzz = new Fuzz(db, engines, SIZE);
      Optional<Situation> found = fuzz.world(seed);
      add(fuzz.totals);
      if (found.isPresent()) {
        report(found.get(), db);
      }
    }
  }

  private synchronized void add(Totals more) {
    totals.add(more);
    if (System.nanoTime() - told > Duration.ofSeconds(10).toNanos()) {
      told = System.nanoTime();
      tell("so far");
    }
  }

  private synchronized void report(Situation found, DSLContext db) {
    if (failed != null) {
      return;
    }
    failed = found;
    out.println("Engines disagree in the world of seed " + found.seed() + "; making it smaller.");
    Optional<Situation> small = new Shrinker(db, engines).shrink(found);
    ObjectNode json = small.orElse(found).toJson();
    small.flatMap(s -> s.replay(db, engines)).ifPresent(d -> d.describe(json));
    out.println(json.toPrettyString());
    out.println(
        (small.isPresent() ? "" : "It did not happen again when the world was made anew. ")
            + "Again: ./acquaint fuzz conditions --seed "
            + found.seed());
  }

  private void tell(String when) {
    double seconds = Math.max(0.001, elapsed().toMillis() / 1000.0);
    out.printf(
        "%,8.0f s  %,d worlds, %,d steps %s (%,.0f a second); %,d members, %,d answers that time"
            + " changes; next seed %d%n",
        seconds,
        totals.worlds,
        totals.steps,
        when,
        totals.steps / seconds,
        totals.members,
        totals.changing,
        next.get());
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }
}
