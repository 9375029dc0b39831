package io.acquaint.kit.job;

import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.ProblemType;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;

/** Starts and finds jobs. Started inside a transaction, a job runs only if it commits. */
@ApplicationScoped
public class Jobs {

  /** The job can no longer be cancelled. */
  static final ProblemType ENDED = new ProblemType("job_ended", 409, "The job has ended already");

  private final JobStore store;
  private final IdSource ids;
  private final Caller caller;
  private final Event<JobQueued> queued;

  @Inject
  Jobs(JobStore store, IdSource ids, Caller caller, Event<JobQueued> queued) {
    this.store = store;
    this.ids = ids;
    this.caller = caller;
    this.queued = queued;
  }

  /** Tells this process's runner, once the transaction has committed. */
  record JobQueued(UUID id) {}

  /**
   * Queues a job in the caller's name.
   *
   * @param kind the kind of a {@link JobHandler} of this service
   * @param params what the handler gets, stored as JSON
   * @return the job's id; clients watch {@code /v1/services/<service>/jobs/<id>}
   */
  @Transactional
  public UUID start(String kind, Object params) {
    UUID id = ids.next();
    store.queue(id, kind, params, caller.name());
    queued.fire(new JobQueued(id));
    return id;
  }

  /** The job as it is now, whoever asks. */
  @Transactional
  public Optional<JobView> find(UUID id) {
    return store.find(id).map(JobStore.StoredJob::view);
  }

  /**
   * A job of a kind that has not ended. Who must not start a second one holds a lock meanwhile.
   *
   * @param params what its parameters hold at least, written as JSON
   */
  @Transactional
  public Optional<UUID> underWay(String kind, Object params) {
    return store.underWay(kind, params);
  }

  /** The job for its owner and for administrators; for others it does not exist. */
  @Transactional
  JobView visible(UUID id) {
    return store
        .find(id)
        .filter(job -> caller.hasRole(Roles.ADMIN) || job.createdBy().equals(caller.name()))
        .map(JobStore.StoredJob::view)
        .orElseThrow(() -> Problems.notFound("job", id));
  }

  @Transactional
  void cancel(UUID id) {
    JobView job = visible(id);
    if (!store.cancel(id)) {
      throw new ProblemException(ENDED, "It ended as " + job.status() + ".");
    }
  }
}
