package io.acquaint.referrals.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the customer looks for.
 *
 * @param notes in its own words
 * @param industries industries it works in
 * @param products products it asks about
 * @param services services it asks about
 * @param solutions solutions it asks about
 */
@Schema(name = "ReferralNeeds", description = "What the customer looks for.")
public record Needs(
    @Schema(description = "In the customer's own words.", examples = "Migration of 40 shops")
        @Size(max = 4000)
        @Nullable String notes,
    @Schema(description = "Industries.", examples = "[\"Retail\"]") @Size(max = 20)
        @Nullable List<@NotNull @Size(max = 100) String> industries,
    @Schema(description = "Products.", examples = "[\"ERP\"]") @Size(max = 20)
        @Nullable List<@NotNull @Size(max = 100) String> products,
    @Schema(description = "Services.", examples = "[\"Migration\"]") @Size(max = 20)
        @Nullable List<@NotNull @Size(max = 100) String> services,
    @Schema(description = "Solutions.", examples = "[\"Point of sale\"]") @Size(max = 20)
        @Nullable List<@NotNull @Size(max = 100) String> solutions) {

  /** The same needs without the customer's own words. */
  Needs withoutNotes() {
    return new Needs(null, industries, products, services, solutions);
  }
}
