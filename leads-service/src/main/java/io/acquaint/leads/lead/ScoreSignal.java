package io.acquaint.leads.lead;

import java.util.UUID;

/**
 * News about a lead from a scoring model that may move it. Signals are made only of news: what was
 * heard before makes none.
 *
 * @param scored whether the model gave a score other than 0
 * @param thresholdReached whether the score has crossed the model's threshold anew
 */
public record ScoreSignal(UUID leadId, UUID modelId, boolean scored, boolean thresholdReached) {}
