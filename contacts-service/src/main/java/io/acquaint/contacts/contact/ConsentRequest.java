package io.acquaint.contacts.contact;

import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A level of consent as somebody records it. */
@ReadOnlyProperties({"changedAt", "changedBy"})
@Schema(description = "A level of consent to record.")
public record ConsentRequest(
    @Schema(description = "What the contact agreed to.", examples = "MARKETING") @NotNull
        ConsentLevel level,
    @Schema(description = "The form through which it was given.", examples = "form-12")
        @Size(max = 100)
        @Nullable String formId,
    @Schema(description = "Why the level is set.", examples = "Asked on the phone")
        @Size(max = 1000)
        @Nullable String justification) {

  /** The request that would lead to what is there; null while nobody was asked. */
  static @Nullable ConsentRequest of(Consent consent) {
    return consent.changedAt() == null
        ? null
        : new ConsentRequest(consent.level(), consent.formId(), consent.justification());
  }
}
