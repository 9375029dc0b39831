package io.acquaint.leads.prospect;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import org.jspecify.annotations.Nullable;

/** Who is interested, as text on the lead: it may be all there is until a contact is linked. */
@Embeddable
public record Prospect(
    @Nullable String firstName,
    @Nullable String lastName,
    @Nullable String company,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String jobTitle,
    @Nullable String website,
    @Embedded @Nullable Address address) {

  public static final Prospect UNKNOWN =
      new Prospect(null, null, null, null, null, null, null, null);
}
