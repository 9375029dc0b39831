package io.acquaint.segments.segment;

import io.acquaint.model.condition.ParsedCondition;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A live segment as the engine uses it.
 *
 * @param name shown where somebody must be told which segment
 * @param condition parsed; leaves children out also when a segment it is built on does
 * @param plannedUntil up to where the instants are stored at which time alone changes a membership;
 *     null where all of them are (docs/adr/0013)
 */
public record LiveSegment(
    UUID id, String name, ParsedCondition condition, ZoneId zone, @Nullable Instant plannedUntil) {

  LiveSegment leavingOutChildren() {
    return new LiveSegment(id, name, condition.leavingOutChildren(), zone, plannedUntil);
  }
}
