package io.acquaint.referrals.referral;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the customer agreed to; nothing may be referred without both.
 *
 * @param toContact being contacted
 * @param toShareWithPartners its details being shown to partners
 */
@Schema(name = "ReferralConsent", description = "What the customer agreed to; both are needed.")
public record CustomerConsent(
    @Schema(description = "Agreed to be contacted.", examples = "true")
        @AssertTrue(message = "is needed to refer a customer")
        @NotNull
        Boolean toContact,
    @Schema(description = "Agreed that partners see the details.", examples = "true")
        @AssertTrue(message = "is needed to refer a customer")
        @NotNull
        Boolean toShareWithPartners) {}
