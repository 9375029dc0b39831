package io.acquaint.testing.messaging;

import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** Counts to a number, one step per permit, with a checkpoint after each. */
@ApplicationScoped
public class SampleJob implements JobHandler {

  static final String KIND = "sample-count";

  /** What lets the job go on; tests give as many steps as they want to see. */
  static final Semaphore STEPS = new Semaphore(0);

  /** The steps that were done, repeated ones included. */
  static final List<Integer> DONE = new CopyOnWriteArrayList<>();

  record Params(int to, boolean fail) {}

  record State(int done) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext job) throws Exception {
    Params params = job.params(Params.class);
    int done = job.checkpoint(State.class).map(State::done).orElse(0);
    while (done < params.to()) {
      while (!STEPS.tryAcquire(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        if (job.cancelled()) {
          return;
        }
      }
      done++;
      DONE.add(done);
      job.checkpoint(new State(done));
      job.progress(done, params.to());
    }
    if (params.fail()) {
      job.error("The last one was wrong");
      throw new IllegalStateException("secret detail");
    }
    job.result(Map.of("counted", done));
  }
}
