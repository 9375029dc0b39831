package io.acquaint.leads.qualification;

import io.acquaint.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a lead becomes. Each part creates something, links to something, or is left out. */
@Schema(description = "What the lead becomes; each part may be left out.")
record QualificationRequest(
    @Schema(description = "The contact.") @Valid @Nullable Part contact,
    @Schema(description = "The account.") @Valid @Nullable Part account,
    @Schema(description = "The opportunity.") @Valid @Nullable OpportunityPart opportunity) {

  static final QualificationRequest NOTHING = new QualificationRequest(null, null, null);

  /** A contact or an account that the lead belongs to. */
  @Schema(name = "QualificationPart", description = "What to link the lead to.")
  record Part(
      @Schema(
              description = "To make a new one from the lead; not possible yet, link instead.",
              examples = "false")
          @Nullable Boolean create,
      @Schema(description = "An existing one.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a01")
          @Nullable UUID link) {}

  /** The opportunity that comes of it. */
  @Schema(
      name = "QualificationOpportunity",
      description = "The opportunity: `create` makes one, `link` names one that exists.")
  record OpportunityPart(
      @Schema(description = "To make a new one.", examples = "true") @Nullable Boolean create,
      @Schema(description = "An existing one.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a40")
          @Nullable UUID link,
      @Schema(
              description = "Its name; the lead's topic when left out.",
              examples = "Espresso machines for 3 offices")
          @Size(max = 300)
          @Nullable String name,
      @Schema(description = "What it may be worth; the lead's budget when left out.") @Valid
          @Nullable Money estimatedValue,
      @Schema(description = "When it may be closed.", examples = "2026-06-30")
          @Nullable LocalDate expectedCloseDate,
      @Schema(description = "How likely it is, in percent.", examples = "60") @Min(0) @Max(100)
          @Nullable Integer probability) {

    boolean creates() {
      return Boolean.TRUE.equals(create);
    }
  }
}
