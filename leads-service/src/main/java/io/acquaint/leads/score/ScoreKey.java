package io.acquaint.leads.score;

import java.util.UUID;

/** Which model's score of which lead. */
public record ScoreKey(UUID leadId, UUID modelId) {}
