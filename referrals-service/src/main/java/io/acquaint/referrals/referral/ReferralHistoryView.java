package io.acquaint.referrals.referral;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The life of a referral so far.
 *
 * @param items oldest first
 */
@Schema(name = "ReferralHistory", description = "The life of a referral so far, oldest first.")
public record ReferralHistoryView(
    @Schema(description = "The steps, oldest first.") List<ReferralStep> items) {}
