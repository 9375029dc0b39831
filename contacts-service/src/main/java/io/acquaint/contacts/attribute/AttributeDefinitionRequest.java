package io.acquaint.contacts.attribute;

import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A custom field as an administrator registers it. */
@ReadOnlyProperties({"id", "version", "createdAt", "updatedAt"})
@Schema(description = "A custom field to register.")
public record AttributeDefinitionRequest(
    @Schema(required = true, description = "The kind of record.", examples = "CONTACT") @NotNull
        AttributeEntity entity,
    @Schema(
            required = true,
            description = "The key under attributes; fixed.",
            examples = "favouriteColour")
        @NotNull
        @Size(max = 50)
        @Pattern(
            regexp = "[a-z][A-Za-z0-9]*",
            message = "must begin with a small letter and hold letters and digits only")
        String name,
    @Schema(required = true, description = "What it holds; fixed.", examples = "TEXT") @NotNull
        AttributeType type,
    @Schema(description = "The name for people.", examples = "Favourite colour") @Size(max = 100)
        @Nullable String label,
    @Schema(description = "The only texts it may hold.", examples = "[\"green\",\"blue\"]")
        @Size(max = 200)
        @Nullable List<@NotBlank @Size(max = 200) String> allowedValues) {

  static AttributeDefinitionRequest of(AttributeDefinition d) {
    return new AttributeDefinitionRequest(d.entity, d.name, d.type, d.label, d.allowedValues);
  }
}
