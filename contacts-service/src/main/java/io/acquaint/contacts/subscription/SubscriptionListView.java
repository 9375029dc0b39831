package io.acquaint.contacts.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription list as it is answered. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Something that contacts can sign up for.")
public record SubscriptionListView(
    @Schema(
            required = true,
            description = "The id of the list.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d60")
        UUID id,
    @Schema(required = true, description = "Counts the changes; the ETag.", examples = "1")
        long version,
    @Schema(
            required = true,
            description = "Unique, without regard to case.",
            examples = "Newsletter")
        String name,
    @Schema(description = "What contacts get.", examples = "News, once a month")
        @Nullable String description,
    @Schema(
            required = true,
            description = "Whether contacts must confirm before they are on the list.",
            examples = "true")
        boolean doubleOptIn,
    @Schema(
            required = true,
            description = "Whether contacts see it in their subscription center.",
            examples = "true")
        boolean inSubscriptionCenter,
    @Schema(description = "The user who owns it.", examples = "grace") @Nullable String ownerId,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {

  static SubscriptionListView from(SubscriptionList list) {
    return new SubscriptionListView(
        list.id,
        list.version,
        list.name,
        list.description,
        list.doubleOptIn,
        list.inSubscriptionCenter,
        list.ownerId,
        list.createdAt,
        list.updatedAt);
  }
}
