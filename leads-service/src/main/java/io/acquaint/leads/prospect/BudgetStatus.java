package io.acquaint.leads.prospect;

/** Whether there is money for it. */
public enum BudgetStatus {
  NO_COMMITTED_BUDGET,
  MAY_BUY,
  CAN_BUY,
  WILL_BUY
}
