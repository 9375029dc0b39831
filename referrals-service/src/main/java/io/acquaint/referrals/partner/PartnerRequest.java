package io.acquaint.referrals.partner;

import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a partner.
 *
 * @param name unique, case ignored
 * @param country ISO 3166-1 alpha-2
 * @param website address of its site
 * @param status ACTIVE if absent
 */
@Schema(name = "PartnerRequest", description = "What is written of a partner.")
@ReadOnlyProperties({"id", "version", "createdAt", "updatedAt"})
public record PartnerRequest(
    @Schema(description = "Name of the organisation, unique.", examples = "Northwind Consulting")
        @NotNull
        @Size(max = 200)
        String name,
    @Schema(description = "ISO 3166-1 alpha-2 country code.", examples = "NL")
        @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter country code")
        @Nullable String country,
    @Schema(description = "Web site.", examples = "https://northwind.example")
        @Size(max = 500)
        @Pattern(regexp = "https?://.+", message = "must be a web address")
        @Nullable String website,
    @Schema(description = "Whether it can be sent referrals.", examples = "ACTIVE")
        @Nullable PartnerStatus status) {}
