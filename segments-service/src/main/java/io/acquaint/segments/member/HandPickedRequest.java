package io.acquaint.segments.member;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be added to a STATIC segment, or removed: by id, or everybody whom a condition selects
 * now.
 *
 * @param contactIds ids; or
 * @param condition in the condition language
 * @param timeZone IANA zone of the condition's days and periods, UTC if absent
 */
@Schema(name = "HandPickedRequest", description = "Contacts, by id or by a condition.")
public record HandPickedRequest(
    @Schema(
            description = "Ids of the contacts; either these or a condition.",
            examples = "[\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e\"]")
        @Size(min = 1, max = 20_000)
        @Nullable List<@NotNull UUID> contactIds,
    @Schema(
            description = "Everybody whom it selects now, in the condition language.",
            implementation = Object.class,
            examples = "{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"DECISION_MAKER\"]}")
        @Nullable JsonNode condition,
    @Schema(description = "IANA zone; UTC if absent.", examples = "UTC") @Size(max = 60)
        @Nullable String timeZone) {

  /** To Jackson null is a node of its own; to us it means absent. */
  public HandPickedRequest {
    condition = condition == null || condition.isNull() ? null : condition;
  }
}
