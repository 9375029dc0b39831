package io.acquaint.segments.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a template.
 *
 * @param name unique, case ignored
 * @param condition in the condition language, with {@code {"parameter":"name"}} in place of values
 */
@Schema(name = "SegmentTemplateRequest", description = "What is written of a segment template.")
@ReadOnlyProperties({"id", "version", "shipped", "createdAt", "updatedAt"})
public record TemplateRequest(
    @Schema(description = "Unique name.", examples = "Open lead on a topic")
        @NotNull
        @Size(max = 100)
        String name,
    @Schema(description = "For colleagues.", examples = "Contacts that have an open lead")
        @Size(max = 2000)
        @Nullable String description,
    @Schema(
            description = "Condition in which values may be {\"parameter\":\"name\"}.",
            implementation = Object.class,
            examples =
                "{\"field\":\"jobTitle\",\"op\":\"IS\",\"values\":[{\"parameter\":\"title\"}]}")
        @NotNull
        JsonNode condition,
    @Schema(description = "Every parameter of the condition.") @Size(max = 20)
        @Nullable List<@NotNull @Valid TemplateParameter> parameters) {

  List<TemplateParameter> parametersOrNone() {
    return parameters == null ? List.of() : parameters;
  }
}
