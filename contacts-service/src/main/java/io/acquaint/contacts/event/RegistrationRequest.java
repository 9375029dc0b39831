package io.acquaint.contacts.event;

import io.acquaint.contacts.party.Attributes;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A registration as a client asks for it. */
@Schema(description = "Who registers, and what was asked.")
public record RegistrationRequest(
    @Schema(
            required = true,
            description = "Who registers.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        @NotNull
        UUID contactId,
    @Schema(
            description = "What was collected: question to text, number or boolean.",
            examples = "{\"diet\":\"vegetarian\",\"guests\":1}")
        @Size(max = 50)
        @Nullable Map<@Size(min = 1, max = 100) String, @Nullable Object> answers,
    @Schema(description = "The customer journey.", examples = "spring-campaign") @Size(max = 100)
        @Nullable String journeyId,
    @Schema(description = "The registration form.", examples = "form-12") @Size(max = 100)
        @Nullable String formId) {

  public RegistrationRequest {
    answers = Attributes.cleaned(answers);
  }
}
