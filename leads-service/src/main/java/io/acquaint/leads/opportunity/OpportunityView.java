package io.acquaint.leads.opportunity;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.kit.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An opportunity as clients and other services see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An opportunity: a sale that may come about.")
public record OpportunityView(
    @Schema(description = "Id.", required = true, examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a40")
        UUID id,
    @Schema(description = "Version: the ETag.", required = true, examples = "1") long version,
    @Schema(
            description = "When it was created.",
            required = true,
            examples = "2026-03-05T09:30:00Z")
        Instant createdAt,
    @Schema(
            description = "When it was last changed.",
            required = true,
            examples = "2026-03-05T09:30:00Z")
        Instant updatedAt,
    @Schema(
            description = "What may be sold.",
            required = true,
            examples = "Espresso machines for 3 offices")
        String name,
    @Schema(description = "How it stands.", required = true, examples = "OPEN")
        OpportunityStatus status,
    @Schema(
            description = "The lead it came from.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a00")
        @Nullable UUID leadId,
    @Schema(description = "The contact.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a01")
        @Nullable UUID contactId,
    @Schema(description = "The account.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a02")
        @Nullable UUID accountId,
    @Schema(description = "What it may be worth.") @Nullable Money estimatedValue,
    @Schema(description = "When it may be closed.", examples = "2026-06-30")
        @Nullable LocalDate expectedCloseDate,
    @Schema(description = "How likely it is, in percent.", examples = "60")
        @Nullable Integer probability,
    @Schema(description = "The user who owns it.", examples = "sam") @Nullable String ownerId,
    @Schema(description = "How it was closed; absent while it is open.") @Nullable Closed closed) {

  /** How an opportunity was closed. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ClosedFacts", description = "How an opportunity was closed.")
  public record Closed(
      @Schema(description = "When.", required = true, examples = "2026-06-12T14:00:00Z") Instant at,
      @Schema(description = "By whom.", required = true, examples = "sam") String by,
      @Schema(description = "What it was worth in the end.") @Nullable Money actualValue,
      @Schema(description = "Why it went this way.", examples = "They chose our service contract.")
          @Nullable String note) {}

  static OpportunityView from(Opportunity o) {
    Instant closedAt = o.closedAt;
    String closedBy = o.closedBy;
    return new OpportunityView(
        o.id,
        o.version,
        o.createdAt,
        o.updatedAt,
        o.name,
        o.status,
        o.leadId,
        o.contactId,
        o.accountId,
        Money.of(o.estimatedAmount, o.estimatedCurrency),
        o.expectedCloseDate,
        o.probability,
        o.ownerId,
        closedAt == null || closedBy == null
            ? null
            : new Closed(
                closedAt, closedBy, Money.of(o.closingAmount, o.closingCurrency), o.closingNote));
  }
}
