package io.acquaint.contacts.center;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.contacts.contact.ContactView;
import io.acquaint.contacts.subscription.OwnSubscriptions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a contact sees of itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a contact sees of itself in its subscription center.")
public record CenterView(
    @Schema(required = true, description = "Whether it wants marketing mail.", examples = "true")
        boolean bulkEmail,
    @Schema(required = true, description = "Whether forms may come filled in.", examples = "false")
        boolean formPrefill,
    @Schema(required = true, description = "What it can sign up for.") List<CenterList> lists,
    @Schema(required = true, description = "What it can correct.") CenterDetails details,
    @Schema(description = "Its mail address; not to be changed here.", examples = "ada@example.org")
        @Nullable String email,
    @Schema(
            required = true,
            description = "Until when the link is valid.",
            examples = "2026-05-30T09:30:00Z")
        Instant expiresAt) {

  /** A list as the contact sees it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A list in a subscription center.")
  public record CenterList(
      @Schema(
              required = true,
              description = "The list.",
              examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d60")
          UUID id,
      @Schema(required = true, description = "Its name.", examples = "Newsletter") String name,
      @Schema(description = "What one gets.", examples = "News, once a month")
          @Nullable String description,
      @Schema(required = true, description = "Whether it is on it.", examples = "true")
          boolean joined) {}

  static CenterView of(
      ContactView contact, List<OwnSubscriptions.Choice> choices, Instant expiresAt) {
    return new CenterView(
        contact.preferences().bulkEmail(),
        contact.preferences().formPrefill(),
        choices.stream()
            .map(list -> new CenterList(list.id(), list.name(), list.description(), list.joined()))
            .toList(),
        new CenterDetails(
            contact.firstName(),
            contact.lastName(),
            contact.phone(),
            contact.mobilePhone(),
            contact.jobTitle(),
            contact.language()),
        contact.email(),
        expiresAt);
  }
}
