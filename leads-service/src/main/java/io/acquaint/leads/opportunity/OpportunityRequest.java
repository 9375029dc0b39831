package io.acquaint.leads.opportunity;

import io.acquaint.kit.json.ReadOnlyProperties;
import io.acquaint.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client may say about an opportunity. */
@ReadOnlyProperties({"id", "version", "createdAt", "updatedAt", "status", "closed"})
@Schema(description = "What a client may say about an opportunity.")
public record OpportunityRequest(
    @Schema(
            description = "What may be sold.",
            required = true,
            examples = "Espresso machines for 3 offices")
        @NotBlank
        @Size(max = 300)
        String name,
    @Schema(
            description = "The lead it came from; it must exist.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a00")
        @Nullable UUID leadId,
    @Schema(
            description = "The contact; it must exist.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a01")
        @Nullable UUID contactId,
    @Schema(
            description = "The account; it must exist.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a02")
        @Nullable UUID accountId,
    @Schema(description = "What it may be worth.") @Valid @Nullable Money estimatedValue,
    @Schema(description = "When it may be closed.", examples = "2026-06-30")
        @Nullable LocalDate expectedCloseDate,
    @Schema(description = "How likely it is, in percent.", examples = "60") @Min(0) @Max(100)
        @Nullable Integer probability,
    @Schema(description = "The user who owns it; the caller when left out.", examples = "sam")
        @Size(max = 100)
        @Nullable String ownerId) {}
