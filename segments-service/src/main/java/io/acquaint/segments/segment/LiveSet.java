package io.acquaint.segments.segment;

import io.acquaint.model.condition.Dependencies;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What batches have to do with segments at one moment.
 *
 * @param following live segments whose membership follows every event, parents first
 * @param evaluating segments in which everybody is being evaluated: what can change an answer,
 *     under the definition of before or of afterwards, is kept until that is over
 */
public record LiveSet(List<LiveSegment> following, Map<UUID, Dependencies> evaluating) {}
