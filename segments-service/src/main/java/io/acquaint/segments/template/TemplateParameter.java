package io.acquaint.segments.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a template.
 *
 * @param name as it stands in the condition: {@code {"parameter":"name"}}
 * @param example with it, the condition must be valid
 * @param defaultValue what it is when it is not given; without one it must be
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
    name = "TemplateParameter",
    description = "A parameter of a segment template.",
    requiredProperties = {"name", "example"})
public record TemplateParameter(
    @Schema(description = "As it stands in the condition.", examples = "topic")
        @NotNull
        @Size(max = 50)
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9]*", message = "must be a word")
        String name,
    @Schema(description = "What it means.", examples = "The topic of the lead") @Size(max = 500)
        @Nullable String description,
    @Schema(
            description = "A value with which the condition is valid.",
            implementation = Object.class,
            examples = "Conference Contoso Ltd")
        @NotNull
        JsonNode example,
    @Schema(
            description = "What it is when it is not given; without a default it must be given.",
            implementation = Object.class,
            examples = "P30D")
        @Nullable JsonNode defaultValue) {

  /** To Jackson null is a node of its own; to us it means absent. */
  public TemplateParameter {
    defaultValue = defaultValue == null || defaultValue.isNull() ? null : defaultValue;
  }
}
