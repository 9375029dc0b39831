package io.acquaint.contacts.matching;

import io.acquaint.contacts.contact.ContactRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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
    @Schema(
            description =
                "By what to recognise the person: fields that must be equal, all of them. One of"
                    + " email, phone, mobilePhone, lastName, firstName, birthDate, accountId and"
                    + " externalIds.{source}; the contact must have them. Without it people are"
                    + " recognised by email, and created if they have none.",
            examples = "[\"email\"]")
        @Size(min = 1, max = 5)
        @Nullable List<@NotBlank @Size(max = 200) String> matching,
    @Schema(required = true, description = "The contact to create when nobody matches.")
        @NotNull
        @Valid
        ContactRequest contact) {}
