package io.acquaint.referrals.referral;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One step in a referral's life.
 *
 * @param version the referral's version after it
 * @param action what was done
 * @param from status before; absent for the first step
 * @param to status after
 * @param substatus finer state after
 * @param actor who did it
 * @param reason what was said about it
 * @param at when
 */
@Schema(name = "ReferralStep", description = "One step in a referral's life.")
public record ReferralStep(
    @Schema(description = "The referral's version after it.", examples = "2") long version,
    @Schema(description = "What was done.", examples = "accepted") String action,
    @Schema(description = "Status before.", examples = "RECEIVED") @Nullable ReferralStatus from,
    @Schema(description = "Status after.", examples = "ACCEPTED") ReferralStatus to,
    @Schema(description = "Finer state after.", examples = "ACCEPTED") ReferralSubstatus substatus,
    @Schema(description = "Who did it.", examples = "grace") String actor,
    @Schema(description = "What was said about it.") @Nullable String reason,
    @Schema(description = "When.", examples = "2026-11-23T08:30:00Z") Instant at) {}
