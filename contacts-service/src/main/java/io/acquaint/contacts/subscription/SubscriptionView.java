package io.acquaint.contacts.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One contact and one list, as answered and as published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A contact's place on a subscription list: joined or left, when and how.")
public record SubscriptionView(
    @Schema(
            required = true,
            description = "The id of the subscription.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d61")
        UUID id,
    @Schema(required = true, description = "Counts the changes.", examples = "1") long version,
    @Schema(
            required = true,
            description = "The contact.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID contactId,
    @Schema(
            required = true,
            description = "The list.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d60")
        UUID listId,
    @Schema(required = true, description = "Its name.", examples = "Newsletter") String listName,
    @Schema(required = true, description = "Whether it is on the list.", examples = "JOINED")
        SubscriptionStatus status,
    @Schema(required = true, description = "When it joined.", examples = "2026-03-01T09:30:00Z")
        Instant joinedAt,
    @Schema(required = true, description = "How it joined.", examples = "FORM") How joinedHow,
    @Schema(required = true, description = "Who recorded it.", examples = "ada") String joinedBy,
    @Schema(description = "When it left.", examples = "2026-04-01T09:30:00Z")
        @Nullable Instant leftAt,
    @Schema(description = "How it left.", examples = "EMAIL_UNSUBSCRIBED") @Nullable How leftHow,
    @Schema(description = "Who recorded that.", examples = "ada") @Nullable String leftBy,
    @Schema(description = "The form through which it joined.", examples = "form-12")
        @Nullable String formId,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-01T09:30:00Z")
        Instant updatedAt) {

  static SubscriptionView from(Subscription s) {
    return new SubscriptionView(
        s.id,
        s.version,
        s.contactId,
        s.listId,
        s.listName,
        s.status,
        s.joinedAt,
        s.joinedHow,
        s.joinedBy,
        s.leftAt,
        s.leftHow,
        s.leftBy,
        s.formId,
        s.updatedAt);
  }
}
