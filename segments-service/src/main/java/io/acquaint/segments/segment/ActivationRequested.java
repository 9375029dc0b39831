package io.acquaint.segments.segment;

/**
 * What the activation job is started with.
 *
 * @param segmentId the segment whose draft goes live
 */
public record ActivationRequested(SegmentId segmentId) {
  /** The kind of the job. */
  public static final String JOB = "segment-activation";
}
