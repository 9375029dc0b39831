package io.acquaint.leads.lead;

import io.acquaint.kit.json.ReadOnlyProperties;
import io.acquaint.kit.money.Money;
import io.acquaint.leads.lifecycle.Department;
import io.acquaint.leads.lifecycle.LeadProgress;
import io.acquaint.leads.prospect.Address;
import io.acquaint.leads.prospect.BudgetStatus;
import io.acquaint.leads.prospect.Interest;
import io.acquaint.leads.prospect.LeadSource;
import io.acquaint.leads.prospect.Need;
import io.acquaint.leads.prospect.Prospect;
import io.acquaint.leads.prospect.PurchaseProcess;
import io.acquaint.leads.prospect.PurchaseTimeframe;
import io.acquaint.leads.prospect.QualifyingFacts;
import io.acquaint.leads.prospect.Rating;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a client may say about a lead: the body of POST, and what PATCH merges into. */
@NamedProspect
@ReadOnlyProperties({
  "id",
  "version",
  "createdAt",
  "updatedAt",
  "origin",
  "stage",
  "status",
  "disqualifiedReason",
  "salesReady",
  "salesReadyBy",
  "salesReadyModelId",
  "salesAccepted",
  "teleprospectingReady",
  "recycledCount",
  "scores"
})
@Schema(description = "What a client may say about a lead. `lastName` or `company` is needed.")
public record LeadRequest(
    @Schema(description = "What the interest is in.", examples = "Espresso machines for 3 offices")
        @NotBlank
        @Size(max = 300)
        String topic,
    @Schema(description = "First name.", examples = "Ada") @Size(max = 100)
        @Nullable String firstName,
    @Schema(description = "Last name.", examples = "Lovelace") @Size(max = 100)
        @Nullable String lastName,
    @Schema(description = "Company, as the prospect names it.", examples = "Analytical Engines Ltd")
        @Size(max = 200)
        @Nullable String company,
    @Schema(description = "Mail address.", examples = "ada@example.org") @Size(max = 254) @Email
        @Nullable String email,
    @Schema(description = "Telephone, as given.", examples = "+44 20 7946 0958") @Size(max = 50)
        @Nullable String phone,
    @Schema(description = "Job title.", examples = "Head of Facilities") @Size(max = 100)
        @Nullable String jobTitle,
    @Schema(description = "Website.", examples = "https://engines.example") @Size(max = 500)
        @Nullable String website,
    @Schema(description = "Postal address.") @Valid @Nullable Address address,
    @Schema(
            description = "The contact the lead belongs to; it must exist.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a01")
        @Nullable UUID parentContactId,
    @Schema(
            description = "The account the lead belongs to; it must exist.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a02")
        @Nullable UUID parentAccountId,
    @Schema(description = "The product of interest.", examples = "EM-300") @Size(max = 100)
        @Nullable String productId,
    @Schema(description = "The offer of interest.", examples = "Three for two") @Size(max = 200)
        @Nullable String offer,
    @Schema(description = "The campaign that raised it.", examples = "spring-2026") @Size(max = 100)
        @Nullable String campaignId,
    @Schema(description = "How the interest came to us.", examples = "TRADE_SHOW")
        @Nullable LeadSource source,
    @Schema(
            description =
                "Where the lead comes from; fixed once it exists. The default follows the caller's"
                    + " role. SALES starts in SALES_ACCEPTANCE, sales ready and accepted.",
            examples = "MARKETING")
        @Nullable Department department,
    @Schema(description = "How promising somebody judged it.", examples = "HOT")
        @Nullable Rating rating,
    @Schema(description = "The budget.") @Valid @Nullable Money budget,
    @Schema(description = "Whether there is money for it.", examples = "CAN_BUY")
        @Nullable BudgetStatus budgetStatus,
    @Schema(description = "How badly it is wanted.", examples = "SHOULD_HAVE") @Nullable Need need,
    @Schema(description = "When it would be bought.", examples = "THIS_QUARTER")
        @Nullable PurchaseTimeframe purchaseTimeframe,
    @Schema(description = "Who decides.", examples = "COMMITTEE")
        @Nullable PurchaseProcess purchaseProcess,
    @Schema(description = "Whether the prospect decides about it.", examples = "true")
        @Nullable Boolean decisionMaker,
    @Schema(
            description =
                "The user who owns the lead. In SALES_ACCEPTANCE only an assignment changes it.",
            examples = "sam")
        @Size(max = 100)
        @Nullable String ownerId,
    @Schema(
            description = "Custom fields, registered before in contacts-service for entity LEAD.",
            examples = "{\"machines\":3}")
        @Size(max = 50)
        @Nullable Map<@Pattern(regexp = "[a-z][A-Za-z0-9_]{0,62}") String, @Nullable Object>
            attributes,
    @Schema(
            description = "Ids of other systems: source to id, unique per source.",
            examples = "{\"erp\":\"L-4711\"}")
        @Size(max = 20)
        @Nullable
            Map<@Pattern(regexp = "[A-Za-z0-9._-]{1,50}") String, @NotBlank @Size(max = 200) String>
            externalIds) {

  static LeadRequest of(Lead lead) {
    Interest in = lead.interest();
    Prospect who = lead.prospect();
    QualifyingFacts facts = lead.facts();
    LeadProgress progress = lead.progress();
    return new LeadRequest(
        in.topic(),
        who.firstName(),
        who.lastName(),
        who.company(),
        who.email(),
        who.phone(),
        who.jobTitle(),
        who.website(),
        who.address(),
        lead.parents().contactId(),
        lead.parents().accountId(),
        in.productId(),
        in.offer(),
        in.campaignId(),
        in.source(),
        progress.department(),
        facts.rating(),
        Money.of(facts.budgetAmount(), facts.budgetCurrency()),
        facts.budgetStatus(),
        facts.need(),
        facts.purchaseTimeframe(),
        facts.purchaseProcess(),
        facts.decisionMaker(),
        progress.ownerId(),
        lead.attributes(),
        lead.externalIds());
  }

  /** The same, found under these ids of other systems. */
  LeadRequest withExternalIds(Map<String, String> ids) {
    return with(department, ownerId, ids);
  }

  /**
   * The same for a lead that exists: what a replacement leaves open and an edit may not change
   * stays, and so do the ids of other systems.
   */
  LeadRequest keeping(Lead lead) {
    Map<String, String> ids = new TreeMap<>(lead.externalIds());
    ids.putAll(externalIdsOrNone());
    LeadProgress progress = lead.progress();
    return with(
        department == null ? progress.department() : department,
        ownerId == null ? progress.ownerId() : ownerId,
        ids);
  }

  private LeadRequest with(
      @Nullable Department newDepartment,
      @Nullable String newOwnerId,
      Map<String, String> newExternalIds) {
    return new LeadRequest(
        topic,
        firstName,
        lastName,
        company,
        email,
        phone,
        jobTitle,
        website,
        address,
        parentContactId,
        parentAccountId,
        productId,
        offer,
        campaignId,
        source,
        newDepartment,
        rating,
        budget,
        budgetStatus,
        need,
        purchaseTimeframe,
        purchaseProcess,
        decisionMaker,
        newOwnerId,
        attributes,
        newExternalIds);
  }

  Interest interest() {
    return new Interest(topic, productId, offer, campaignId, source);
  }

  Prospect prospect() {
    return new Prospect(
        firstName, lastName, company, email, phone, jobTitle, website, Address.orNull(address));
  }

  Parents parents() {
    return new Parents(parentContactId, parentAccountId);
  }

  QualifyingFacts facts() {
    return new QualifyingFacts(
        rating,
        budget == null ? null : budget.value(),
        budget == null ? null : budget.currency(),
        budgetStatus,
        need,
        purchaseTimeframe,
        purchaseProcess,
        decisionMaker);
  }

  Map<String, Object> attributesOrNone() {
    return attributes == null ? Map.of() : withoutNulls(attributes);
  }

  Map<String, String> externalIdsOrNone() {
    return externalIds == null ? Map.of() : externalIds;
  }

  private static Map<String, Object> withoutNulls(Map<String, @Nullable Object> values) {
    Map<String, Object> kept = new TreeMap<>();
    values.forEach(
        (name, value) -> {
          if (value != null) {
            kept.put(name, value);
          }
        });
    return kept;
  }
}
