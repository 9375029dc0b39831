package io.acquaint.leads.prospect;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A postal address. */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A postal address.")
public record Address(
    @Schema(description = "Street and number.", examples = "1 Analytical Way")
        @Size(max = 200)
        @Column(name = "address_line1")
        @Nullable String line1,
    @Schema(description = "Building, floor, addressee.", examples = "2nd floor")
        @Size(max = 200)
        @Column(name = "address_line2")
        @Nullable String line2,
    @Schema(description = "Town.", examples = "London")
        @Size(max = 100)
        @Column(name = "address_city")
        @Nullable String city,
    @Schema(description = "State, province or county.", examples = "Greater London")
        @Size(max = 100)
        @Column(name = "address_region")
        @Nullable String region,
    @Schema(description = "Postal code.", examples = "W1A 1AA")
        @Size(max = 20)
        @Column(name = "address_postal_code")
        @Nullable String postalCode,
    @Schema(description = "Country, ISO 3166 alpha-2.", examples = "GB")
        @CountryCode
        @Column(name = "address_country")
        @Nullable String country) {

  /** An address with nothing in it is no address. */
  public static @Nullable Address orNull(@Nullable Address address) {
    return EMPTY.equals(address) ? null : address;
  }

  private static final Address EMPTY = new Address(null, null, null, null, null, null);
}
