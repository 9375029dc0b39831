package io.acquaint.referrals.referral;

import io.acquaint.kit.json.ReadOnlyProperties;
import io.acquaint.referrals.partner.PartnerId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is written to refer a customer to one or several partners.
 *
 * @param partnerId who receives it
 * @param partnerIds several receivers, in the place of partnerId; they share one engagement
 * @param kind PRODUCT needs a call to action
 * @param qualification NONE if absent
 * @param callToAction what the customer clicked
 * @param source the marketplace it came from
 * @param offerId the offer it came from
 * @param profileId the business profile it came from
 * @param customer who is referred
 * @param consent both parts must be true
 * @param needs what the customer looks for
 * @param customerRequestedContact whether the customer waits for a call
 */
@Schema(name = "ReferralRequest", description = "Refers a customer to one or several partners.")
@ReadOnlyProperties({
  "id",
  "version",
  "status",
  "substatus",
  "createdAt",
  "updatedAt",
  "expiresAt",
  "engagementId"
})
public record ReferralRequest(
    @Nullable PartnerId partnerId,
    @Schema(description = "Several receivers in the place of partnerId; each gets a referral.")
        @Size(min = 1, max = 10)
        @Nullable List<@NotNull PartnerId> partnerIds,
    @Schema(description = "Where the customer found the partner.", examples = "PROFILE") @NotNull
        ReferralKind kind,
    @Schema(description = "How far it was qualified.", examples = "DIRECT")
        @Nullable Qualification qualification,
    @Schema(description = "What the customer clicked.", examples = "CONTACT_ME")
        @Nullable CallToAction callToAction,
    @Schema(description = "Marketplace it came from.", examples = "APP_SOURCE")
        @Pattern(regexp = "[A-Z][A-Z0-9_]{0,49}", message = "must be an upper-case name")
        @Nullable String source,
    @Schema(description = "Offer it came from.") @Nullable UUID offerId,
    @Schema(description = "Business profile it came from.") @Nullable UUID profileId,
    @NotNull @Valid Customer customer,
    @NotNull @Valid CustomerConsent consent,
    @Valid @Nullable Needs needs,
    @Schema(description = "Whether the customer waits for a call.", examples = "true")
        @Nullable Boolean customerRequestedContact) {

  /** Who receives it, in the order of the request. */
  List<PartnerId> receivers() {
    if (partnerIds != null) {
      return partnerIds;
    }
    return partnerId == null ? List.of() : List.of(partnerId);
  }
}
