package io.acquaint.kit.job;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.job.JobStore.Claim;
import io.acquaint.kit.job.JobStore.OvertakenException;
import io.acquaint.kit.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One run of one job in this process. */
final class JobRun implements JobContext, Runnable {

  private static final Logger LOG = Logger.getLogger(JobRun.class);
  private static final int ERRORS_KEPT = 1_000;

  private final Claim job;
  private final JobHandler handler;
  private final JobStore store;
  private final List<String> errors = new ArrayList<>();
  private volatile long done;
  private volatile @Nullable Long total;
  private final CountDownLatch ending = new CountDownLatch(1);
  private volatile boolean cancelled;
  private volatile boolean cancelSeen;
  private volatile boolean stopping;
  private @Nullable Object result;
  private @Nullable JsonNode checkpoint;

  JobRun(Claim job, JobHandler handler, JobStore store) {
    this.job = job;
    this.handler = handler;
    this.store = store;
    this.checkpoint = job.checkpoint();
  }

  @Override
  public void run() {
    try {
      handler.run(this);
      end(cancelSeen ? JobStatus.CANCELLED : JobStatus.SUCCEEDED);
    } catch (OvertakenException e) {
      LOG.warnf("Job %s was taken over by another process", job.id());
    } catch (Exception | Error e) {
      failed(e);
    }
  }

  /** Stays alive and learns whether to cancel. */
  void beat(long leaseMillis) {
    if (store.extend(job, leaseMillis, done, total)) {
      cancelled = true;
      ending.countDown();
    }
  }

  /** The process ends: the job goes on elsewhere. */
  void stop() {
    stopping = true;
    ending.countDown();
    store.giveUp(job);
  }

  private void failed(Throwable e) {
    if (stopping) {
      LOG.debugf(e, "Job %s was interrupted by the end of the process", job.id());
      return;
    }
    if (cancelled) {
      end(JobStatus.CANCELLED);
      return;
    }
    LOG.errorf(e, "Job %s (%s) failed", job.id(), job.kind());
    error(
        e instanceof ProblemException problem
            ? problem.detail().orElse(problem.type().title())
            : "The job failed for an internal reason; the log names it by the job's id.");
    end(JobStatus.FAILED);
  }

  private void end(JobStatus status) {
    store.finish(job, status, done, total, result, errorsSoFar());
  }

  private List<String> errorsSoFar() {
    synchronized (errors) {
      return List.copyOf(errors);
    }
  }

  @Override
  public UUID id() {
    return job.id();
  }

  @Override
  public <T> T params(Class<T> type) {
    return store.convert(job.params(), type);
  }

  @Override
  public <T> Optional<T> checkpoint(Class<T> type) {
    return Optional.ofNullable(checkpoint).map(state -> store.convert(state, type));
  }

  @Override
  public void checkpoint(Object state) {
    store.checkpoint(job, state);
    checkpoint = store.convert(state, JsonNode.class);
  }

  @Override
  public void progress(long nowDone, long nowTotal) {
    total = nowTotal < 0 ? null : nowTotal;
    done = nowDone;
  }

  @Override
  public void error(String message) {
    synchronized (errors) {
      if (errors.size() < ERRORS_KEPT) {
        errors.add(message);
      }
    }
  }

  @Override
  public void result(Object newResult) {
    result = newResult;
  }

  @Override
  public boolean cancelled() {
    if (cancelled) {
      cancelSeen = true;
    }
    return cancelled || stopping;
  }

  @Override
  public void pause(Duration time) throws InterruptedException {
    boolean unused = ending.await(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
