package io.acquaint.referrals.referral;

import io.acquaint.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The customer bought.
 *
 * @param finalValue what it was worth in the end
 * @param notes more words
 */
@Schema(name = "WonRequest", description = "Says that the customer bought.")
public record WonRequest(
    @NotNull @Valid Money finalValue,
    @Schema(description = "More words.", examples = "Signed for two years") @Size(max = 4000)
        @Nullable String notes) {}
