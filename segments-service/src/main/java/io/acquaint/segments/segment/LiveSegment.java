package io.acquaint.segments.segment;

import io.acquaint.model.condition.ParsedCondition;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A live segment as the engine uses it.
 *
 * @param name shown where somebody must be told which segment
 * @param condition parsed; leaves children out also when a segment it is built on does
 */
public record LiveSegment(UUID id, String name, ParsedCondition condition, ZoneId zone) {}
