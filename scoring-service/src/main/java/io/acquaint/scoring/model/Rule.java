package io.acquaint.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a model. Rules act independently and add up.
 *
 * @param name shown in explanations
 * @param points given once, or per occurrence; may be negative
 * @param when the condition, in the condition language
 * @param per MATCH if absent
 * @param cap most points the rule can give, by absolute value
 * @param halfLife ISO 8601 period after which an occurrence's points have halved
 */
@Schema(name = "ScoringRule", description = "One rule of a scoring model.")
public record Rule(
    @Schema(description = "Shown in explanations.", examples = "Clicked a mail")
        @NotNull
        @Size(max = 100)
        String name,
    @Schema(description = "Points given; may be negative.", examples = "10")
        @NotNull
        @Min(-10_000)
        @Max(10_000)
        Integer points,
    @Schema(
            description = "Condition in the condition language.",
            implementation = Object.class,
            examples = "{\"interaction\":\"EMAIL_CLICKED\",\"within\":\"P30D\"}")
        @NotNull
        JsonNode when,
    @Schema(description = "Once, or per occurrence; MATCH if absent.", examples = "OCCURRENCE")
        @Nullable Per per,
    @Schema(description = "Most points the rule can give.", examples = "50") @Min(1) @Max(1_000_000)
        @Nullable Integer cap,
    @Schema(description = "Period after which an occurrence counts half.", examples = "P14D")
        @Size(max = 20)
        @Pattern(
            regexp = "P(?!$)(\\d{1,4}W|\\d{1,4}D|(\\d{1,4}D)?T\\d{1,5}[HMS])",
            message = "must be a period of weeks, days or hours, such as P14D")
        @Nullable String halfLife) {

  /** How often it gives its points. */
  Per perOrMatch() {
    return per == null ? Per.MATCH : per;
  }
}
