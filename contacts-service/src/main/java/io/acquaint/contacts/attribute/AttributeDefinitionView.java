package io.acquaint.contacts.attribute;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A custom field as it is answered, and as it is published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A custom field of contacts, accounts or leads.")
public record AttributeDefinitionView(
    @Schema(
            required = true,
            description = "The id of the definition.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d20")
        UUID id,
    @Schema(required = true, description = "Counts the changes; the ETag.", examples = "1")
        long version,
    @Schema(required = true, description = "The kind of record.", examples = "CONTACT")
        AttributeEntity entity,
    @Schema(required = true, description = "The key.", examples = "favouriteColour") String name,
    @Schema(required = true, description = "What it holds.", examples = "TEXT") AttributeType type,
    @Schema(description = "The name for people.", examples = "Favourite colour")
        @Nullable String label,
    @Schema(
            required = true,
            description = "The only texts it may hold; empty when any will do.",
            examples = "[\"green\",\"blue\"]")
        List<String> allowedValues,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {

  static AttributeDefinitionView from(AttributeDefinition d) {
    return new AttributeDefinitionView(
        d.id,
        d.version,
        d.entity,
        d.name,
        d.type,
        d.label,
        d.allowedValues,
        d.createdAt,
        d.updatedAt);
  }
}
