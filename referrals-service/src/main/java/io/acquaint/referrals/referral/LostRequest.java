package io.acquaint.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The customer did not buy.
 *
 * @param reason why
 */
@Schema(name = "LostRequest", description = "Says that the customer did not buy.")
public record LostRequest(
    @Schema(description = "Why.", examples = "Chose another supplier") @NotNull @Size(max = 4000)
        String reason) {}
