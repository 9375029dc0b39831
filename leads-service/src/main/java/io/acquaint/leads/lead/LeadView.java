package io.acquaint.leads.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.kit.money.Money;
import io.acquaint.leads.lifecycle.Department;
import io.acquaint.leads.lifecycle.DisqualifiedReason;
import io.acquaint.leads.lifecycle.LeadProgress;
import io.acquaint.leads.lifecycle.LeadStage;
import io.acquaint.leads.lifecycle.LeadStatus;
import io.acquaint.leads.lifecycle.SalesReadyBy;
import io.acquaint.leads.prospect.Address;
import io.acquaint.leads.prospect.BudgetStatus;
import io.acquaint.leads.prospect.Interest;
import io.acquaint.leads.prospect.LeadOrigin;
import io.acquaint.leads.prospect.LeadSource;
import io.acquaint.leads.prospect.Need;
import io.acquaint.leads.prospect.Prospect;
import io.acquaint.leads.prospect.PurchaseProcess;
import io.acquaint.leads.prospect.PurchaseTimeframe;
import io.acquaint.leads.prospect.QualifyingFacts;
import io.acquaint.leads.prospect.Rating;
import io.acquaint.leads.score.LeadScoreView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead as clients and other services see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A lead: one expression of interest.")
public record LeadView(
    @Schema(description = "Id.", required = true, examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a00")
        UUID id,
    @Schema(
            description = "Version: the ETag for changes. A new score does not change it.",
            required = true,
            examples = "3")
        long version,
    @Schema(
            description = "When it was created.",
            required = true,
            examples = "2026-03-01T09:30:00Z")
        Instant createdAt,
    @Schema(
            description = "When it was last changed.",
            required = true,
            examples = "2026-03-02T10:00:00Z")
        Instant updatedAt,
    @Schema(
            description = "What the interest is in.",
            required = true,
            examples = "Espresso machines for 3 offices")
        String topic,
    @Schema(description = "First name.", examples = "Ada") @Nullable String firstName,
    @Schema(description = "Last name.", examples = "Lovelace") @Nullable String lastName,
    @Schema(description = "Company, as the prospect names it.", examples = "Analytical Engines Ltd")
        @Nullable String company,
    @Schema(description = "Mail address.", examples = "ada@example.org") @Nullable String email,
    @Schema(description = "Telephone, as given.", examples = "+44 20 7946 0958")
        @Nullable String phone,
    @Schema(description = "Job title.", examples = "Head of Facilities") @Nullable String jobTitle,
    @Schema(description = "Website.", examples = "https://engines.example")
        @Nullable String website,
    @Schema(description = "Postal address.") @Nullable Address address,
    @Schema(
            description = "The contact the lead belongs to.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a01")
        @Nullable UUID parentContactId,
    @Schema(
            description = "The account the lead belongs to.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a02")
        @Nullable UUID parentAccountId,
    @Schema(description = "The product of interest.", examples = "EM-300")
        @Nullable String productId,
    @Schema(description = "The offer of interest.", examples = "Three for two")
        @Nullable String offer,
    @Schema(description = "The campaign that raised it.", examples = "spring-2026")
        @Nullable String campaignId,
    @Schema(description = "How the interest came to us.", examples = "TRADE_SHOW")
        @Nullable LeadSource source,
    @Schema(description = "What made the lead, when it was not a person.")
        @Nullable LeadOrigin origin,
    @Schema(description = "Where the lead comes from.", required = true, examples = "MARKETING")
        Department department,
    @Schema(description = "How promising somebody judged it.", examples = "HOT")
        @Nullable Rating rating,
    @Schema(description = "The budget.") @Nullable Money budget,
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
            description = "Where it stands between marketing and sales; a closed lead keeps it.",
            required = true,
            examples = "MARKETING_QUALIFICATION")
        LeadStage stage,
    @Schema(
            description = "Whether it is being worked, or how it ended.",
            required = true,
            examples = "OPEN")
        LeadStatus status,
    @Schema(description = "Why it was given up.", examples = "NO_LONGER_INTERESTED")
        @Nullable DisqualifiedReason disqualifiedReason,
    @Schema(description = "Whether it is ready for sales.", required = true, examples = "false")
        boolean salesReady,
    @Schema(description = "Who found it ready for sales.", examples = "MODEL")
        @Nullable SalesReadyBy salesReadyBy,
    @Schema(
            description = "The model whose threshold it reached.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a10")
        @Nullable UUID salesReadyModelId,
    @Schema(description = "Whether sales has accepted it.", required = true, examples = "false")
        boolean salesAccepted,
    @Schema(
            description = "Whether it was handed to teleprospecting.",
            required = true,
            examples = "false")
        boolean teleprospectingReady,
    @Schema(description = "How often it went back to marketing.", required = true, examples = "0")
        int recycledCount,
    @Schema(description = "The newest score per live model, without delay of its own.")
        List<LeadScoreView> scores,
    @Schema(description = "The user who owns it.", examples = "sam") @Nullable String ownerId,
    @Schema(description = "Custom fields.", examples = "{\"machines\":3}")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, Object> attributes,
    @Schema(description = "Ids of other systems: source to id.", examples = "{\"erp\":\"L-4711\"}")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> externalIds) {

  static LeadView from(Lead lead, List<LeadScoreView> scores) {
    Interest in = lead.interest();
    Prospect who = lead.prospect();
    QualifyingFacts facts = lead.facts();
    LeadProgress progress = lead.progress();
    return new LeadView(
        lead.id().value(),
        lead.version(),
        lead.createdAt(),
        lead.updatedAt(),
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
        lead.origin(),
        progress.department(),
        facts.rating(),
        Money.of(facts.budgetAmount(), facts.budgetCurrency()),
        facts.budgetStatus(),
        facts.need(),
        facts.purchaseTimeframe(),
        facts.purchaseProcess(),
        facts.decisionMaker(),
        progress.stage(),
        progress.status(),
        progress.disqualifiedReason(),
        progress.salesReady(),
        progress.salesReadyBy(),
        progress.salesReadyModelId(),
        progress.salesAccepted(),
        progress.teleprospectingReady(),
        progress.recycledCount(),
        scores,
        progress.ownerId(),
        lead.attributes(),
        lead.externalIds());
  }
}
