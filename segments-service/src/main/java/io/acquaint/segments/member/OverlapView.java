package io.acquaint.segments.member;

import io.acquaint.segments.segment.SegmentId;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How segments overlap, as the numbers of a Venn diagram.
 *
 * @param intersection contacts in all of them
 * @param union contacts in any of them
 * @param regions contacts in exactly these segments and in none of the others
 */
@Schema(name = "SegmentOverlap", description = "How segments overlap.")
public record OverlapView(
    @Schema(description = "The segments that were asked about.") List<Size> segments,
    @Schema(description = "Contacts in all of them.", examples = "12") long intersection,
    @Schema(description = "Contacts in any of them.", examples = "337") long union,
    @Schema(description = "Contacts in exactly these segments and in none of the others.")
        List<Region> regions) {

  /** A segment and its size. */
  @Schema(name = "SegmentSize", description = "A segment and its size.")
  public record Size(
      SegmentId segmentId,
      @Schema(description = "Name of the segment.", examples = "Clickers") String segmentName,
      @Schema(description = "Members now.", examples = "137") long members) {}

  /** Contacts in exactly these segments. */
  @Schema(name = "OverlapRegion", description = "Contacts in exactly these segments.")
  public record Region(
      @Schema(description = "The segments.") List<SegmentId> segmentIds,
      @Schema(description = "How many contacts.", examples = "12") long members) {}
}
