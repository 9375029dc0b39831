package io.acquaint.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a referral is declined.
 *
 * @param reason one of the known reasons
 * @param notes more words
 */
@Schema(name = "DeclineRequest", description = "Why a referral is declined.")
public record DeclineRequest(
    @Schema(description = "The reason.", examples = "NO_CAPACITY") @NotNull DeclineReason reason,
    @Schema(description = "More words.", examples = "Booked until summer") @Size(max = 4000)
        @Nullable String notes) {}
