package io.acquaint.segments.segment;

/**
 * What the jobs of activation and refresh are started with.
 *
 * @param segmentId the segment in question
 */
public record ActivationRequested(SegmentId segmentId) {
  /** The kind of the job. */
  public static final String JOB = "segment-activation";

  /** The kind of the job that only evaluates everybody anew. */
  public static final String REFRESH = "segment-refresh";
}
