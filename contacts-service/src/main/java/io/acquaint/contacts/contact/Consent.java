package io.acquaint.contacts.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The consent a contact has given, and how that is known. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "The consent a contact has given, and how that is known.")
public record Consent(
    @Schema(required = true, description = "What the contact agreed to.", examples = "MARKETING")
        @Enumerated(EnumType.STRING)
        @Column(name = "consent_level")
        ConsentLevel level,
    @Schema(description = "When the level was set.", examples = "2026-03-01T09:30:00Z")
        @Column(name = "consent_changed_at")
        @Nullable Instant changedAt,
    @Schema(description = "Who set the level.", examples = "ada")
        @Column(name = "consent_changed_by")
        @Nullable String changedBy,
    @Schema(description = "The form through which it was given.", examples = "form-12")
        @Column(name = "consent_form_id")
        @Nullable String formId,
    @Schema(description = "Why the level was set.", examples = "Asked on the phone")
        @Column(name = "consent_justification")
        @Nullable String justification) {

  /** Nobody was asked yet. */
  static final Consent NEVER_GIVEN = new Consent(ConsentLevel.NONE, null, null, null, null);

  static Consent given(ConsentRequest request, String by, Instant at) {
    return new Consent(request.level(), at, by, request.formId(), request.justification());
  }

  /** The same as a decision: of whom nobody was asked, it is known who said so and when. */
  Consent decided(String by, Instant at) {
    return changedAt == null ? new Consent(level, at, by, formId, justification) : this;
  }
}
