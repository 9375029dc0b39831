package io.acquaint.leads.lead;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whom to link a lead to: a contact, an account, or both. */
@NamedParent
@Schema(description = "Whom to link the lead to; at least one of the two.")
record ContactLinkRequest(
    @Schema(description = "An existing contact.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a01")
        @Nullable UUID contactId,
    @Schema(description = "An existing account.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a02")
        @Nullable UUID accountId) {}
