package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a segment.
 *
 * @param name unique, case ignored
 * @param description for colleagues
 * @param type never changes after creation
 * @param condition for DYNAMIC and COMPOUND, in the condition language
 * @param timeZone IANA name; the zone of days and periods, UTC if absent
 * @param ownerId the user who owns it
 * @param tags free words
 */
@Schema(name = "SegmentRequest", description = "What is written of a segment.")
@ReadOnlyProperties({
  "id",
  "version",
  "status",
  "memberCount",
  "evaluatedAt",
  "nextChangeAt",
  "changedSinceActivation",
  "liveCondition",
  "editUnderWay",
  "activationJobId",
  "createdAt",
  "updatedAt"
})
public record SegmentRequest(
    @Schema(description = "Unique name.", examples = "Decision makers at the conference")
        @NotNull
        @Size(max = 100)
        String name,
    @Schema(description = "For colleagues.", examples = "Invite them to dinner") @Size(max = 2000)
        @Nullable String description,
    @Schema(description = "How its members are found.", examples = "DYNAMIC") @NotNull
        SegmentType type,
    @Schema(
            description = "Condition in the condition language.",
            implementation = Object.class,
            examples =
                "{\"all\":[{\"related\":\"leads\",\"where\":{\"field\":\"topic\",\"op\":\"IS\",\"values\":[\"Conference"
                    + " Contoso"
                    + " Ltd\"]}},{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"DECISION_MAKER\"]}]}")
        @Nullable JsonNode condition,
    @Schema(
            description = "IANA zone of days and periods; UTC if absent.",
            examples = "Europe/Berlin")
        @Size(max = 60)
        @Nullable String timeZone,
    @Schema(description = "The user who owns it.", examples = "grace") @Size(max = 100)
        @Nullable String ownerId,
    @Schema(description = "Free words.", examples = "[\"conference\"]") @Size(max = 20)
        @Nullable List<@NotNull @Size(max = 50) String> tags) {

  /** To Jackson null is a node of its own; to us it means absent. */
  public SegmentRequest {
    condition = condition == null || condition.isNull() ? null : condition;
  }

  Definition definition() {
    return new Definition(condition, timeZone == null ? "UTC" : timeZone);
  }
}
