package io.acquaint.contacts.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.contacts.party.Address;
import io.acquaint.contacts.party.RecordStatus;
import io.acquaint.kit.money.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An account as it is answered, and as it is published. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One company: for marketing a collection of contacts.")
public record AccountView(
    @Schema(
            required = true,
            description = "The id of the account.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d10")
        UUID id,
    @Schema(required = true, description = "Counts the changes; the ETag.", examples = "3")
        long version,
    @Schema(required = true, description = "Whether the record is in use.", examples = "ACTIVE")
        RecordStatus status,
    @Schema(
            required = true,
            description = "The name of the company.",
            examples = "Analytical Engines Ltd")
        String name,
    @Schema(description = "Number in the organisation's books.", examples = "A-4711")
        @Nullable String accountNumber,
    @Schema(description = "Main mail address.", examples = "office@example.org")
        @Nullable String email,
    @Schema(description = "Phone number, E.164.", examples = "+442079460018")
        @Nullable String phone,
    @Schema(description = "Whether the number can exist in its country.", examples = "true")
        @Nullable Boolean phoneValid,
    @Schema(description = "Web site.", examples = "https://example.org") @Nullable String website,
    @Schema(description = "Branch of business.", examples = "Software") @Nullable String industry,
    @Schema(
            description = "Yearly revenue.",
            examples = "{\"amount\":\"1500000\",\"currency\":\"EUR\"}")
        @Nullable Money revenue,
    @Schema(description = "How many people work there.", examples = "250")
        @Nullable Integer employees,
    @Schema(
            required = true,
            description = "What the company is to us.",
            examples = "[\"CUSTOMER\"]")
        Set<AccountKind> kinds,
    @Schema(
            description = "The company it belongs to.",
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
    @Schema(description = "Postal address.") @Nullable Address address,
    @Schema(required = true, description = "Custom fields.", examples = "{\"tier\":\"gold\"}")
        Map<String, Object> attributes,
    @Schema(
            required = true,
            description = "Ids in other systems: source to id.",
            examples = "{\"erp\":\"4711\"}")
        Map<String, String> externalIds,
    @Schema(description = "The user who owns the record.", examples = "grace")
        @Nullable String ownerId,
    @Schema(required = true, description = "When it was made.", examples = "2026-03-01T09:30:00Z")
        Instant createdAt,
    @Schema(required = true, description = "When it changed.", examples = "2026-03-02T10:00:00Z")
        Instant updatedAt) {

  public AccountView {
    kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
  }

  /** The account as it is now. */
  static AccountView from(Account a) {
    return new AccountView(
        a.id,
        a.version,
        a.status,
        a.name,
        a.accountNumber,
        a.email,
        a.phone,
        a.phoneValid,
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
        a.createdAt,
        a.updatedAt);
  }
}
