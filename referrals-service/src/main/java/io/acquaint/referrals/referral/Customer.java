package io.acquaint.referrals.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The customer who is referred.
 *
 * @param companyName the company
 * @param address where it is; the country is required
 * @param size number of people, as the form asked for it
 * @param contact whom to talk to; hidden from the partner once the referral expired
 */
@Schema(name = "ReferredCustomer", description = "The customer who is referred.")
public record Customer(
    @Schema(description = "Name of the company.", examples = "Contoso Ltd")
        @NotNull
        @Size(max = 200)
        String companyName,
    @NotNull @Valid Address address,
    @Schema(description = "Size of the company.", examples = "51-250") @Size(max = 50)
        @Nullable String size,
    @NotNull @Valid @Nullable Person contact) {

  /** The same customer without the person. */
  Customer withoutContact() {
    return new Customer(companyName, address, size, null);
  }

  /**
   * Where the customer is.
   *
   * @param city town
   * @param region state or province
   * @param country ISO 3166-1 alpha-2
   */
  @Schema(name = "ReferredCustomerAddress", description = "Where the customer is.")
  public record Address(
      @Schema(description = "Town.", examples = "Utrecht") @Size(max = 100) @Nullable String city,
      @Schema(description = "State or province.", examples = "Utrecht") @Size(max = 100)
          @Nullable String region,
      @Schema(description = "ISO 3166-1 alpha-2 country code.", examples = "NL")
          @NotNull
          @Pattern(regexp = "[A-Z]{2}", message = "must be a two-letter country code")
          String country) {}

  /**
   * Whom to talk to.
   *
   * @param firstName given name
   * @param lastName family name
   * @param email mail address
   * @param phone telephone number
   * @param title position
   * @param contactMeDirectly whether the person asked to be contacted
   */
  @Schema(name = "ReferredPerson", description = "Whom to talk to.")
  public record Person(
      @Schema(description = "Given name.", examples = "Ada") @Size(max = 100)
          @Nullable String firstName,
      @Schema(description = "Family name.", examples = "Lovelace") @NotNull @Size(max = 100)
          String lastName,
      @Schema(description = "Mail address.", examples = "ada@contoso.example")
          @Size(max = 254)
          @Email
          @Nullable String email,
      @Schema(description = "Telephone number.", examples = "+31 30 123 4567") @Size(max = 50)
          @Nullable String phone,
      @Schema(description = "Position.", examples = "CTO") @Size(max = 100) @Nullable String title,
      @Schema(description = "Whether the person asked to be contacted.", examples = "true")
          @Nullable Boolean contactMeDirectly) {}
}
