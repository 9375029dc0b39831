package io.acquaint.contacts.sendability;

import io.acquaint.contracts.sendability.MailPurpose;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question about many contacts. */
@Schema(
    description = "May these contacts be mailed for this purpose?",
    examples =
        """
        {"purpose":"MARKETING","contactIds":["01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e"]}""")
public record SendabilityRequest(
    @Schema(required = true, description = "What the mail is for.", examples = "MARKETING") @NotNull
        MailPurpose purpose,
    @Schema(
            description = "The list; needed for SUBSCRIPTION, and only there.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d60")
        @Nullable UUID listId,
    @Schema(
            required = true,
            description = "The contacts.",
            examples = "[\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> contactIds) {}
