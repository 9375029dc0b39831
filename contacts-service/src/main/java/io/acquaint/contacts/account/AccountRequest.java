package io.acquaint.contacts.account;

import io.acquaint.contacts.party.Address;
import io.acquaint.contacts.party.Attributes;
import io.acquaint.contacts.party.MailAddress;
import io.acquaint.contacts.party.RecordStatus;
import io.acquaint.kit.json.ReadOnlyProperties;
import io.acquaint.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as a client writes it, for creation and (after a merge patch) for change. */
@ReadOnlyProperties({"id", "version", "phoneValid", "createdAt", "updatedAt"})
@Schema(
    description = "A company to create or change.",
    examples =
        """
        {"name":"Analytical Engines Ltd","email":"office@example.org","phone":"020 7946 0018",
         "website":"https://example.org","industry":"Software",
         "revenue":{"amount":"1500000","currency":"GBP"},"employees":250,"kinds":["CUSTOMER"],
         "address":{"city":"London","country":"GB"},"externalIds":{"erp":"4711"}}""")
public record AccountRequest(
    @Schema(
            required = true,
            description = "The name of the company.",
            examples = "Analytical Engines Ltd")
        @NotBlank
        @Size(max = 200)
        String name,
    @Schema(description = "Number in the organisation's books.", examples = "A-4711")
        @Size(max = 100)
        @Nullable String accountNumber,
    @Schema(description = "Main mail address.", examples = "office@example.org")
        @Size(max = 254)
        @MailAddress
        @Nullable String email,
    @Schema(
            description = "Phone number; without + it belongs to the country of the address.",
            examples = "+442079460018")
        @Size(max = 50)
        @Nullable String phone,
    @Schema(description = "Web site.", examples = "https://example.org") @Size(max = 500)
        @Nullable String website,
    @Schema(description = "Branch of business.", examples = "Software") @Size(max = 100)
        @Nullable String industry,
    @Schema(
            description = "Yearly revenue.",
            examples = "{\"amount\":\"1500000\",\"currency\":\"EUR\"}")
        @Valid
        @Nullable Money revenue,
    @Schema(description = "How many people work there.", examples = "250") @Min(0) @Max(100_000_000)
        @Nullable Integer employees,
    @Schema(
            description = "What the company is to us; default PROSPECT.",
            examples = "[\"CUSTOMER\"]")
        @Size(max = 4)
        @Nullable Set<AccountKind> kinds,
    @Schema(
            description = "The company it belongs to; no cycles.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d31")
        @Nullable UUID parentAccountId,
    @Schema(
            description = "The person to talk to first.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        @Nullable UUID primaryContactId,
    @Schema(
            description = "The partner that looks after it.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d32")
        @Nullable UUID managingPartnerId,
    @Schema(description = "Postal address.") @Valid @Nullable Address address,
    @Schema(
            description = "Custom fields, registered under /v1/attribute-definitions.",
            examples = "{\"tier\":\"gold\"}")
        @Size(max = 50)
        @Nullable Map<String, Object> attributes,
    @Schema(
            description = "Ids in other systems: source to id, unique per source.",
            examples = "{\"erp\":\"4711\"}")
        @Size(max = 20)
        @Nullable Map<@Size(min = 1, max = 50) String, @NotBlank @Size(max = 200) String>
            externalIds,
    @Schema(description = "The user who owns the record.", examples = "grace") @Size(max = 100)
        @Nullable String ownerId,
    @Schema(description = "Whether the record is in use; default ACTIVE.", examples = "ACTIVE")
        @Nullable RecordStatus status) {

  public AccountRequest {
    attributes = Attributes.cleaned(attributes);
  }

  /** What a client would have to send to get the account as it is: what a merge patch changes. */
  static AccountRequest of(Account a) {
    return new AccountRequest(
        a.name,
        a.accountNumber,
        a.email,
        a.phone,
        a.website,
        a.industry,
        a.revenue(),
        a.employees,
        a.kinds,
        a.parentAccountId,
        a.primaryContactId,
        a.managingPartnerId,
        a.address,
        a.attributes,
        a.externalIds,
        a.ownerId,
        a.status);
  }

  /** This request, with one more id in another system. */
  AccountRequest knownAs(String system, String externalId, Map<String, String> before) {
    var known = new HashMap<>(before);
    if (externalIds != null) {
      known.putAll(externalIds);
    }
    known.put(system, externalId);
    return new AccountRequest(
        name,
        accountNumber,
        email,
        phone,
        website,
        industry,
        revenue,
        employees,
        kinds,
        parentAccountId,
        primaryContactId,
        managingPartnerId,
        address,
        attributes,
        known,
        ownerId,
        status);
  }
}
