package io.acquaint.contacts.sendability;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.contracts.sendability.Facts;
import io.acquaint.contracts.sendability.MailPurpose;
import io.acquaint.contracts.sendability.Reason;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one contact may be mailed, and if not, every reason why not. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Whether a contact may be mailed, and if not, every reason why not.")
public record SendabilityView(
    @Schema(
            required = true,
            description = "The contact.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        UUID contactId,
    @Schema(required = true, description = "Whether it may be mailed.", examples = "false")
        boolean allowed,
    @Schema(
            required = true,
            description = "All that speaks against it; empty when allowed.",
            examples = "[\"CONSENT_TOO_LOW\",\"SUPPRESSED_ADDRESS\"]")
        List<Reason> reasons) {

  static SendabilityView of(UUID contactId, Facts facts, MailPurpose purpose) {
    List<Reason> reasons = Reason.against(purpose, facts);
    return new SendabilityView(contactId, reasons.isEmpty(), reasons);
  }

  static SendabilityView unknown(UUID contactId) {
    return new SendabilityView(contactId, false, List.of(Reason.UNKNOWN_CONTACT));
  }
}
