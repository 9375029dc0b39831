package io.acquaint.kit.security;

/** The roles a token may carry in its claim {@code groups}. */
public final class Roles {

  public static final String ADMIN = "admin";
  public static final String MARKETER = "marketer";
  public static final String SALESPERSON = "salesperson";
  public static final String SALES_MANAGER = "sales-manager";
  public static final String TELEPROSPECTOR = "teleprospector";
  public static final String PARTNER_ADMIN = "partner-admin";
  public static final String PARTNER_USER = "partner-user";
  public static final String INTEGRATION = "integration";

  private Roles() {}
}
