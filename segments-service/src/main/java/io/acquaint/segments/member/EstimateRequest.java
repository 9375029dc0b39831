package io.acquaint.segments.member;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A condition that was not saved.
 *
 * @param condition in the condition language
 * @param timeZone IANA zone of days and periods, UTC if absent
 */
@Schema(name = "EstimateRequest", description = "A condition that was not saved.")
public record EstimateRequest(
    @Schema(
            description = "Condition in the condition language.",
            implementation = Object.class,
            examples = "{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"DECISION_MAKER\"]}")
        @NotNull
        JsonNode condition,
    @Schema(description = "IANA zone; UTC if absent.", examples = "UTC") @Size(max = 60)
        @Nullable String timeZone) {}
