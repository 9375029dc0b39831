package io.acquaint.contacts.subscription;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a contact comes on a list; the whole body may be left out. */
@Schema(description = "How the contact comes on the list; may be left out.")
public record SubscriptionRequest(
    @Schema(description = "The form through which it signed up.", examples = "form-12")
        @Size(max = 100)
        @Nullable String formId) {}
