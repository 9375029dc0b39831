package io.acquaint.referrals.partner;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A partner as routes and events show it.
 *
 * @param id server-made
 * @param version grows with each change; the ETag
 * @param name unique name
 * @param country ISO 3166-1 alpha-2
 * @param website address of its site
 * @param status whether it can be sent referrals
 * @param createdAt when it was created
 * @param updatedAt when it was last changed
 */
@Schema(name = "Partner", description = "An organisation that receives referrals.")
public record PartnerView(
    PartnerId id,
    @Schema(description = "Grows with each change; also the ETag.", examples = "1") long version,
    @Schema(description = "Name of the organisation.", examples = "Northwind Consulting")
        String name,
    @Schema(description = "ISO 3166-1 alpha-2 country code.", examples = "NL")
        @Nullable String country,
    @Schema(description = "Web site.", examples = "https://northwind.example")
        @Nullable String website,
    @Schema(description = "Whether it can be sent referrals.", examples = "ACTIVE")
        PartnerStatus status,
    @Schema(description = "When it was created.", examples = "2026-11-22T08:30:00Z")
        Instant createdAt,
    @Schema(description = "When it was last changed.", examples = "2026-11-22T08:30:00Z")
        Instant updatedAt) {

  static PartnerView from(Partner partner) {
    return new PartnerView(
        partner.id(),
        partner.version(),
        partner.name(),
        partner.country(),
        partner.website,
        partner.status(),
        partner.createdAt(),
        partner.updatedAt());
  }
}
