package io.acquaint.segments.member;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of members over time.
 *
 * @param items one per day, oldest first
 */
@Schema(name = "SegmentHistory", description = "The number of members over time.")
public record HistoryView(
    @Schema(description = "One per day (UTC), oldest first.") List<Day> items) {

  /**
   * One day.
   *
   * @param members at its end, or now
   */
  @Schema(name = "SegmentDay", description = "One day of a segment.")
  public record Day(
      @Schema(description = "The day, in UTC.", examples = "2026-11-22") LocalDate day,
      @Schema(description = "Members at its end.", examples = "137") long members,
      @Schema(description = "Who joined.", examples = "12") long joined,
      @Schema(description = "Who left.", examples = "5") long left) {}
}
