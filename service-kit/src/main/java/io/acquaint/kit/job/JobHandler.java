package io.acquaint.kit.job;

/** A bean that runs jobs of one kind. */
public interface JobHandler {

  /** A stable name, unique in the service, such as {@code lead-import}. */
  String kind();

  /**
   * Runs the job to its end. Called again, with the last checkpoint, when the process died: effects
   * since that checkpoint must be repeatable. No transaction is open; a checkpoint made inside one
   * commits with it.
   *
   * @throws Exception to end the job as FAILED
   */
  void run(JobContext job) throws Exception;
}
