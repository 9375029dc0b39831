package io.acquaint.segments.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.segments.segment.SegmentRequest;
import io.acquaint.segments.segment.SegmentType;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A segment that is to be made from a template.
 *
 * @param parameters values by the names of the template's parameters
 */
@Schema(
    name = "SegmentFromTemplateRequest",
    description = "A segment that is to be made from a template.")
public record SegmentFromTemplateRequest(
    @Schema(description = "Unique name.", examples = "Decision makers at Contoso")
        @NotNull
        @Size(max = 100)
        String name,
    @Schema(description = "For colleagues.", examples = "Invite them to dinner") @Size(max = 2000)
        @Nullable String description,
    @Schema(
            description = "IANA zone of days and periods; UTC if absent.",
            examples = "Europe/Berlin")
        @Size(max = 60)
        @Nullable String timeZone,
    @Schema(description = "The user who owns it.", examples = "grace") @Size(max = 100)
        @Nullable String ownerId,
    @Schema(description = "Free words.", examples = "[\"conference\"]") @Size(max = 20)
        @Nullable List<@NotNull @Size(max = 50) String> tags,
    @Schema(
            description = "Values by the names of the template's parameters.",
            implementation = Object.class,
            examples = "{\"topic\":\"Conference Contoso Ltd\"}")
        @Nullable Map<String, JsonNode> parameters) {

  SegmentRequest withCondition(JsonNode condition) {
    return new SegmentRequest(
        name, description, SegmentType.DYNAMIC, condition, timeZone, ownerId, tags);
  }

  Map<String, JsonNode> parametersOrNone() {
    return parameters == null ? Map.of() : parameters;
  }
}
