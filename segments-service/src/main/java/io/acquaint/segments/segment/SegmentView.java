package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A segment as routes and events show it: the draft, and what is known of its members.
 *
 * @param memberCount members now; absent before the first activation and in events
 * @param changedSinceActivation whether the draft differs from what membership follows
 * @param liveCondition what membership follows, where the draft has another condition
 * @param editUnderWay whether the draft is being evaluated, to be swapped in
 * @param nextChangeAt when time alone can change a membership; where that is not known yet, not
 *     before this
 */
@Schema(name = "Segment", description = "A named set of contacts.")
public record SegmentView(
    SegmentId id,
    @Schema(description = "Grows with each change; also the ETag.", examples = "1") long version,
    @Schema(description = "Unique name.", examples = "Decision makers at the conference")
        String name,
    @Schema(description = "For colleagues.", examples = "Invite them to dinner")
        @Nullable String description,
    @Schema(description = "How its members are found.", examples = "DYNAMIC") SegmentType type,
    @Schema(
            description = "Condition in the condition language.",
            implementation = Object.class,
            examples = "{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"DECISION_MAKER\"]}")
        @Nullable JsonNode condition,
    @Schema(description = "IANA zone of days and periods.", examples = "UTC") String timeZone,
    @Schema(description = "The user who owns it.", examples = "grace") @Nullable String ownerId,
    @Schema(description = "Free words.", examples = "[\"conference\"]") List<String> tags,
    @Schema(description = "Where it is in its life.", examples = "LIVE") SegmentStatus status,
    @Schema(description = "Members now.", examples = "137") @Nullable Long memberCount,
    @Schema(description = "When everybody was last evaluated.", examples = "2026-11-22T08:30:00Z")
        @Nullable Instant evaluatedAt,
    @Schema(
            description =
                "When time alone can change a membership. A segment in which it will change very"
                    + " many is planned some days ahead: if nobody's turn comes in them it is not"
                    + " before this, and everybody is looked at again by then.",
            examples = "2026-12-22T08:30:00Z")
        @Nullable Instant nextChangeAt,
    @Schema(description = "Whether the draft differs from what is live.", examples = "false")
        boolean changedSinceActivation,
    @Schema(
            description =
                "What membership follows while LIVE, where the draft has another condition.",
            implementation = Object.class,
            examples = "{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"EMPLOYEE\"]}")
        @Nullable JsonNode liveCondition,
    @Schema(
            description =
                "Whether everybody is being evaluated by the draft of a LIVE segment, to swap it in.",
            examples = "false")
        boolean editUnderWay,
    @Schema(
            description =
                "The job that evaluates everybody: of the newest activation, refresh, or edit while"
                    + " LIVE; absent once it was stopped.")
        @Nullable UUID activationJobId,
    @Schema(description = "When it was created.", examples = "2026-11-22T08:30:00Z")
        Instant createdAt,
    @Schema(description = "When it was last changed.", examples = "2026-11-22T08:30:00Z")
        Instant updatedAt) {

  static SegmentView from(
      Segment s, boolean editUnderWay, @Nullable Long memberCount, @Nullable Instant nextChangeAt) {
    return new SegmentView(
        s.id(),
        s.version,
        s.name,
        s.description,
        s.type,
        s.definition.condition(),
        s.definition.timeZone(),
        s.ownerId,
        s.tags,
        s.status,
        memberCount,
        s.evaluatedAt,
        nextChangeAt,
        s.changedSinceActivation(),
        s.otherLiveCondition(),
        editUnderWay,
        s.activationJobId,
        s.createdAt,
        s.updatedAt);
  }
}
