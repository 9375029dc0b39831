package io.acquaint.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One change of a contact's consent level. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One change of a contact's consent level; kept as evidence.")
public record ConsentChangeView(
    @Schema(
            required = true,
            description = "The id of the change.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d50")
        UUID id,
    @Schema(required = true, description = "The level before.", examples = "NONE")
        ConsentLevel from,
    @Schema(required = true, description = "The level after.", examples = "MARKETING")
        ConsentLevel to,
    @Schema(
            required = true,
            description = "When it took effect.",
            examples = "2026-03-01T09:30:00Z")
        Instant changedAt,
    @Schema(required = true, description = "Who recorded it.", examples = "ada") String changedBy,
    @Schema(description = "The form through which it was given.", examples = "form-12")
        @Nullable String formId,
    @Schema(description = "Why the level was set.", examples = "Asked on the phone")
        @Nullable String justification,
    @Schema(
            description =
                "When it was asked for, if it then waited for the contact's confirmation (double"
                    + " opt-in).",
            examples = "2026-02-28T18:00:00Z")
        @Nullable Instant requestedAt) {}
