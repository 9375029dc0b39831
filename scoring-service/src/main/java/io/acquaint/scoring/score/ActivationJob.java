package io.acquaint.scoring.score;

import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.scoring.model.ActivationRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Scores all open leads for a model's draft and then lets it go live. Resumes after a crash. */
@ApplicationScoped
class ActivationJob implements JobHandler {
  private final Activation activation;

  ActivationJob(Activation activation) {
    this.activation = activation;
  }

  @Override
  public String kind() {
    return ActivationRequested.JOB;
  }

  @Override
  public void run(JobContext job) {
    ActivationRequested asked = job.params(ActivationRequested.class);
    long total = activation.settle();
    Activation.Progress progress =
        job.checkpoint(Activation.Progress.class)
            .orElse(new Activation.Progress(new UUID(0, 0), 0));
    job.progress(progress.done(), total);
    for (Optional<Activation.Progress> next = score(asked, progress);
        next.isPresent();
        next = score(asked, progress)) {
      progress = next.get();
      job.checkpoint(progress);
      job.progress(progress.done(), Math.max(total, progress.done()));
      if (job.cancelled()) {
        activation.giveUp(asked.modelId(), asked.activationId());
        return;
      }
    }
    activation.goLive(asked.modelId(), asked.activationId());
    job.result(Map.of("modelId", asked.modelId(), "leads", progress.done()));
  }

  private Optional<Activation.Progress> score(
      ActivationRequested asked, Activation.Progress progress) {
    return activation.scoreChunk(asked.activationId(), progress.after(), progress.done());
  }
}
