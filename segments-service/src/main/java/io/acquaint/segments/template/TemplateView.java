package io.acquaint.segments.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A template of segments.
 *
 * @param shipped whether it came with the product, and so cannot be changed
 */
@Schema(name = "SegmentTemplate", description = "A condition with named parameters.")
public record TemplateView(
    TemplateId id,
    @Schema(description = "Grows with each change; also the ETag.", examples = "1") long version,
    @Schema(description = "Unique name.", examples = "Open lead on a topic") String name,
    @Schema(description = "For colleagues.", examples = "Contacts that have an open lead")
        @Nullable String description,
    @Schema(
            description = "Condition in which values may be {\"parameter\":\"name\"}.",
            implementation = Object.class,
            examples =
                "{\"field\":\"jobTitle\",\"op\":\"IS\",\"values\":[{\"parameter\":\"title\"}]}")
        JsonNode condition,
    @Schema(description = "Every parameter of the condition.") List<TemplateParameter> parameters,
    @Schema(description = "Whether it came with the product.", examples = "true") boolean shipped,
    @Schema(description = "When it was created.", examples = "2026-11-22T08:30:00Z")
        Instant createdAt,
    @Schema(description = "When it was last changed.", examples = "2026-11-22T08:30:00Z")
        Instant updatedAt) {

  static TemplateView from(SegmentTemplate t) {
    return new TemplateView(
        t.id(),
        t.version,
        t.name,
        t.description,
        t.condition,
        t.parameters,
        t.shipped,
        t.createdAt,
        t.updatedAt);
  }
}
