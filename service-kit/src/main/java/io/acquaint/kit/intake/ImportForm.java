package io.acquaint.kit.intake;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of an upload, for the OpenAPI document; the parts are read one by one. */
@Schema(name = "ImportForm", description = "A file to import, and how to read it.")
public record ImportForm(
    @Schema(
            required = true,
            description = "The CSV file: UTF-8, RFC 4180, with a row that names the columns.",
            type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING,
            format = "binary",
            maxLength = 512 * 1024 * 1024,
            examples = "Name;E-Mail\nLovelace;ada@example.org\n")
        String file,
    @Schema(description = "How to read it, as JSON.") @Nullable ImportOptions options) {}
