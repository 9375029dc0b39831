package io.acquaint.contacts.subscription;

import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription list as a client wants it. */
@ReadOnlyProperties({"id", "version", "createdAt", "updatedAt"})
@Schema(description = "A subscription list to create or change.")
public record SubscriptionListRequest(
    @Schema(
            required = true,
            description = "Unique, without regard to case.",
            examples = "Newsletter")
        @NotBlank
        @Size(max = 100)
        String name,
    @Schema(description = "What contacts get; they see it.", examples = "News, once a month")
        @Size(max = 1000)
        @Nullable String description,
    @Schema(
            description =
                "Whether contacts must confirm before they are on the list; default is the setting"
                    + " acquaint.contacts.double-opt-in.",
            examples = "true")
        @Nullable Boolean doubleOptIn,
    @Schema(
            description = "Whether contacts see it in their subscription center; default true.",
            examples = "true")
        @Nullable Boolean inSubscriptionCenter,
    @Schema(description = "The user who owns it.", examples = "grace") @Size(max = 100)
        @Nullable String ownerId) {

  static SubscriptionListRequest of(SubscriptionList list) {
    return new SubscriptionListRequest(
        list.name, list.description, list.doubleOptIn, list.inSubscriptionCenter, list.ownerId);
  }
}
