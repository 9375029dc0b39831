package io.acquaint.leads.lead;

import io.acquaint.leads.lifecycle.DisqualifiedReason;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The bodies of the actions. */
final class ActionRequests {

  private ActionRequests() {}

  /** For actions that need no reason but keep one that is given; the body may be absent. */
  @Schema(name = "LeadActionRequest", description = "Why, if somebody wants to say so.")
  record Note(
      @Schema(
              description = "The reason; kept in the history.",
              examples = "Asked for a call at the fair.")
          @Size(max = 1000)
          @Nullable String reason) {

    static @Nullable String reasonOf(@Nullable Note note) {
      return note == null ? null : note.reason();
    }
  }

  /** Who is to own the lead. */
  @Schema(name = "AssignmentRequest", description = "Who is to own the lead.")
  record Assignment(
      @Schema(description = "The user who is to own it.", required = true, examples = "sam")
          @NotBlank
          @Size(max = 100)
          String ownerId) {}

  /** Why a lead goes back to marketing. */
  @Schema(name = "RecyclingRequest", description = "Why the lead goes back to marketing.")
  record Recycling(
      @Schema(
              description = "The reason; kept in the history.",
              required = true,
              examples = "No budget before autumn.")
          @NotBlank
          @Size(max = 1000)
          String reason) {}

  /** Why a lead is given up. */
  @Schema(name = "DisqualificationRequest", description = "Why the lead is given up.")
  record Disqualification(
      @Schema(description = "The reason.", required = true, examples = "CANNOT_CONTACT") @NotNull
          DisqualifiedReason reason,
      @Schema(
              description = "More about it; kept in the history.",
              examples = "Number not in service, mails bounce.")
          @Size(max = 1000)
          @Nullable String note) {}
}
