package io.acquaint.scoring.model;

import java.util.UUID;

/**
 * What the activation job is started with.
 *
 * @param modelId the model whose draft goes live
 * @param activationId what its scores are stored under until then
 */
public record ActivationRequested(ModelId modelId, UUID activationId) {
  /** The kind of the job. */
  public static final String JOB = "scoring-model-activation";
}
