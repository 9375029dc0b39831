package io.acquaint.referrals.referral;

import io.acquaint.kit.json.ReadOnlyProperties;
import io.acquaint.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the partner makes of a referral that it accepts.
 *
 * @param name the deal's name
 * @param estimatedValue what it may be worth
 * @param expectedPurchaseDate when the customer may buy
 * @param team who works on it; at least one
 * @param notes for the partner's own use
 * @param crmId its id in the partner's CRM
 * @param campaignId the campaign that it counts for
 * @param employees whom the partner talks to at the customer
 */
@Schema(name = "ReferralDeal", description = "What the partner makes of an accepted referral.")
@ReadOnlyProperties({"id", "version", "status", "substatus", "createdAt", "updatedAt", "partnerId"})
public record Deal(
    @Schema(description = "Name of the deal.", examples = "Contoso: 40 shops")
        @NotNull
        @Size(max = 200)
        String name,
    @NotNull @Valid Money estimatedValue,
    @Schema(description = "When the customer may buy.", examples = "2027-03-31") @NotNull
        LocalDate expectedPurchaseDate,
    @Schema(description = "Who works on it.") @NotEmpty @Size(max = 20)
        List<@NotNull @Valid Member> team,
    @Schema(description = "Notes.", examples = "Met at the fair") @Size(max = 4000)
        @Nullable String notes,
    @Schema(description = "Id in the partner's CRM.", examples = "D-1207") @Size(max = 100)
        @Nullable String crmId,
    @Schema(description = "Campaign that the deal counts for.", examples = "spring-27")
        @Size(max = 100)
        @Nullable String campaignId,
    @Schema(description = "People at the customer.") @Size(max = 20)
        @Nullable List<@NotNull @Valid Member> employees) {

  /**
   * A person who takes part.
   *
   * @param name full name
   * @param email mail address
   * @param phone telephone number
   */
  @Schema(name = "DealMember", description = "A person who takes part in a deal.")
  public record Member(
      @Schema(description = "Full name.", examples = "Grace Hopper") @NotNull @Size(max = 200)
          String name,
      @Schema(description = "Mail address.", examples = "grace@northwind.example")
          @Size(max = 254)
          @Email
          @Nullable String email,
      @Schema(description = "Telephone number.", examples = "+31 20 765 4321") @Size(max = 50)
          @Nullable String phone) {}
}
