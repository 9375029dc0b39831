package io.acquaint.kit.job;

import io.acquaint.kit.job.JobStore.Claim;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes queued jobs, and those of processes that died, and runs each on a virtual thread. */
@ApplicationScoped
class JobRunner {

  private final Instance<JobHandler> handlers;
  private final JobStore store;
  private final JobsConfig config;
  private final MeterRegistry metrics;
  private final Map<JobRun, Thread> running = new ConcurrentHashMap<>();
  private volatile boolean stopped;
  private Map<String, JobHandler> byKind = Map.of();

  @Inject
  JobRunner(
      @Any Instance<JobHandler> handlers,
      JobStore store,
      JobsConfig config,
      MeterRegistry metrics) {
    this.handlers = handlers;
    this.store = store;
    this.config = config;
    this.metrics = metrics;
  }

  @PostConstruct
  void collect() {
    byKind = handlers.stream().collect(Collectors.toMap(JobHandler::kind, Function.identity()));
    metrics.gaugeMapSize("acquaint.jobs.running", List.of(), running);
  }

  @Scheduled(every = "1s", delayed = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    long lease = config.lease().toMillis();
    running.keySet().forEach(run -> run.beat(lease));
    claimWhatFits();
  }

  /** A job that was queued here need not wait for the next look. */
  void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.JobQueued job) {
    Thread unused = Thread.ofVirtual().name("job-claim").start(this::claimWhatFits);
  }

  private synchronized void claimWhatFits() {
    long lease = config.lease().toMillis();
    if (byKind.isEmpty()) {
      return;
    }
    while (!stopped && running.size() < config.concurrency()) {
      Optional<Claim> claim = store.claim(byKind.keySet(), lease);
      if (claim.isEmpty()) {
        return;
      }
      start(claim.get());
    }
  }

  private void start(Claim claim) {
    JobHandler handler = byKind.get(claim.kind());
    if (handler == null) {
      throw new IllegalStateException("Claimed a job of an unknown kind: " + claim.kind());
    }
    JobRun run = new JobRun(claim, handler, store);
    Thread thread =
        Thread.ofVirtual()
            .name("job-" + claim.id())
            .unstarted(
                () -> {
                  try {
                    run.run();
                  } finally {
                    running.remove(run);
                  }
                  claimWhatFits();
                });
    running.put(run, thread);
    thread.start();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    running.forEach(
        (run, thread) -> {
          run.stop();
          thread.interrupt();
        });
  }
}
