package io.acquaint.segments.member;

import io.acquaint.segments.segment.SegmentId;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The segments that a contact is in.
 *
 * @param items by name of the segment
 */
@Schema(name = "Memberships", description = "The segments that a contact is in.")
public record MembershipView(@Schema(description = "By name of the segment.") List<Item> items) {

  /** One membership. */
  @Schema(name = "Membership", description = "A segment that a contact is in.")
  public record Item(
      SegmentId segmentId,
      @Schema(description = "Name of the segment.", examples = "Clickers") String segmentName,
      @Schema(description = "Since when.", examples = "2026-11-22T08:30:00Z") Instant joinedAt) {}
}
