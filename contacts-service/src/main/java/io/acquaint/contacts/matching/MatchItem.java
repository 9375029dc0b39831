package io.acquaint.contacts.matching;

import io.acquaint.contacts.contact.ContactRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One person to find or to create. */
@Schema(description = "One person to find or to create.")
public record MatchItem(
    @Schema(
            description = "Made by the client; the same key is always answered as at first.",
            examples = "lead-4711")
        @Size(max = 255)
        @Nullable String key,
    @Schema(description = "By what to recognise the person; default EMAIL.", examples = "EMAIL")
        @Nullable MatchField matchBy,
    @Schema(required = true, description = "The contact to create when nobody matches.")
        @NotNull
        @Valid
        ContactRequest contact) {}
