package io.acquaint.leads.prospect;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What was learned while qualifying a lead. The budget has both an amount and a currency or none.
 */
@Embeddable
public record QualifyingFacts(
    @Enumerated(EnumType.STRING) @Nullable Rating rating,
    @Nullable BigDecimal budgetAmount,
    @Nullable String budgetCurrency,
    @Enumerated(EnumType.STRING) @Nullable BudgetStatus budgetStatus,
    @Enumerated(EnumType.STRING) @Nullable Need need,
    @Enumerated(EnumType.STRING) @Nullable PurchaseTimeframe purchaseTimeframe,
    @Enumerated(EnumType.STRING) @Nullable PurchaseProcess purchaseProcess,
    @Nullable Boolean decisionMaker) {

  public static final QualifyingFacts NONE =
      new QualifyingFacts(null, null, null, null, null, null, null, null);
}
