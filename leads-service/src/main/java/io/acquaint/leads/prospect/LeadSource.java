package io.acquaint.leads.prospect;

/** How an interest came to us. */
public enum LeadSource {
  ADVERTISEMENT,
  EMPLOYEE_REFERRAL,
  EXTERNAL_REFERRAL,
  PARTNER,
  PUBLIC_RELATIONS,
  SEMINAR,
  TRADE_SHOW,
  WEB,
  WORD_OF_MOUTH,
  LANDING_PAGE,
  EVENT,
  IMPORT,
  JOURNEY,
  OTHER
}
