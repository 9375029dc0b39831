package io.acquaint.model.catalogue;

import static io.acquaint.model.catalogue.FieldType.BOOLEAN;
import static io.acquaint.model.catalogue.FieldType.DATE;
import static io.acquaint.model.catalogue.FieldType.ENUM;
import static io.acquaint.model.catalogue.FieldType.ID;
import static io.acquaint.model.catalogue.FieldType.MONEY;
import static io.acquaint.model.catalogue.FieldType.NUMBER;
import static io.acquaint.model.catalogue.FieldType.SET;
import static io.acquaint.model.catalogue.FieldType.TEXT;
import static io.acquaint.model.catalogue.FieldType.TIME;

import java.util.ArrayList;
import java.util.List;

/** The built-in fields of every entity. The tables in {@code db/picture} have the same columns. */
public final class Fields {

  private static final String[] CONTACT_KINDS = {
    "CUSTOMER", "PROSPECT", "PARTNER", "SUPPLIER", "VENDOR", "SPEAKER", "SPONSOR"
  };

  private Fields() {}

  /** The fields of an entity, its id first. */
  public static List<FieldSpec> of(Entity entity) {
    return switch (entity) {
      case CONTACT -> contact();
      case ACCOUNT -> account();
      case LEAD -> lead();
      case OPPORTUNITY -> opportunity();
      case REGISTRATION -> registration();
      case EVENT -> event();
      case SUBSCRIPTION -> subscription();
      case LEAD_SCORE -> score();
      case INTERACTION -> interaction();
    };
  }

  private static List<FieldSpec> contact() {
    Entity e = Entity.CONTACT;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    texts(f, e, "firstName", "lastName", "fullName", "email", "phone", "mobilePhone", "jobTitle");
    texts(f, e, "department", "language", "timeZone", "ownerId");
    address(f, e);
    f.add(FieldSpec.of(e, "role", ENUM, "DECISION_MAKER", "EMPLOYEE", "INFLUENCER"));
    f.add(FieldSpec.of(e, "kinds", SET, CONTACT_KINDS));
    f.add(FieldSpec.id(e, "accountId"));
    f.add(FieldSpec.of(e, "birthDate", DATE));
    f.add(FieldSpec.of(e, "marketingOnly", BOOLEAN));
    f.add(FieldSpec.id(e, "originatingLeadId"));
    f.add(
        FieldSpec.of(
            e,
            "source.kind",
            ENUM,
            "MANUAL",
            "IMPORT",
            "LANDING_PAGE",
            "EVENT",
            "LEAD_WORKFLOW",
            "API"));
    ids(f, e, "source.journeyId", "source.emailId", "source.formId", "source.pageId");
    ids(f, e, "source.eventId");
    flags(f, e, "preferences.bulkEmail", "preferences.email", "preferences.phone");
    flags(f, e, "preferences.postalMail", "preferences.fax", "preferences.formPrefill");
    flags(f, e, "preferences.followEmail", "preferences.tracking");
    f.add(
        FieldSpec.of(
            e, "preferences.preferredChannel", ENUM, "ANY", "EMAIL", "PHONE", "FAX", "MAIL"));
    f.add(
        FieldSpec.of(
            e,
            "consent.level",
            ENUM,
            "NONE",
            "CONSENT",
            "TRANSACTIONAL",
            "SUBSCRIPTIONS",
            "MARKETING",
            "PROFILING"));
    f.add(FieldSpec.of(e, "consent.changedAt", TIME));
    f.add(FieldSpec.of(e, "child", BOOLEAN));
    f.add(FieldSpec.id(e, "guardianId"));
    f.add(FieldSpec.of(e, "status", ENUM, "ACTIVE", "INACTIVE"));
    dates(f, e);
    return f;
  }

  private static List<FieldSpec> account() {
    Entity e = Entity.ACCOUNT;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    texts(f, e, "name", "accountNumber", "email", "phone", "website", "industry", "ownerId");
    address(f, e);
    f.add(FieldSpec.of(e, "revenue", MONEY).at("/revenue/amount"));
    f.add(FieldSpec.of(e, "revenue.currency", TEXT));
    f.add(FieldSpec.of(e, "employees", NUMBER));
    f.add(FieldSpec.of(e, "kinds", SET, "CUSTOMER", "PROSPECT", "PARTNER", "SUPPLIER"));
    f.add(FieldSpec.id(e, "parentAccountId"));
    f.add(FieldSpec.id(e, "primaryContactId"));
    ids(f, e, "managingPartnerId");
    f.add(FieldSpec.of(e, "status", ENUM, "ACTIVE", "INACTIVE"));
    dates(f, e);
    return f;
  }

  private static List<FieldSpec> lead() {
    Entity e = Entity.LEAD;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    texts(f, e, "topic", "firstName", "lastName", "company", "email", "phone", "jobTitle");
    texts(f, e, "website", "offer", "ownerId");
    address(f, e);
    f.add(FieldSpec.id(e, "parentContactId").column("contact_id"));
    f.add(FieldSpec.id(e, "parentAccountId").column("account_id"));
    ids(f, e, "productId", "campaignId");
    f.add(
        FieldSpec.of(
            e,
            "source",
            ENUM,
            "ADVERTISEMENT",
            "EMPLOYEE_REFERRAL",
            "EXTERNAL_REFERRAL",
            "PARTNER",
            "PUBLIC_RELATIONS",
            "SEMINAR",
            "TRADE_SHOW",
            "WEB",
            "WORD_OF_MOUTH",
            "LANDING_PAGE",
            "EVENT",
            "IMPORT",
            "JOURNEY",
            "OTHER"));
    ids(f, e, "origin.journeyId", "origin.emailId", "origin.formId", "origin.pageId");
    ids(f, e, "origin.eventId", "origin.referralId", "origin.importId", "origin.submissionId");
    f.add(FieldSpec.of(e, "department", ENUM, "MARKETING", "SALES", "TELEPROSPECTING"));
    f.add(FieldSpec.of(e, "rating", ENUM, "HOT", "WARM", "COLD"));
    f.add(FieldSpec.of(e, "budget", MONEY).at("/budget/amount"));
    f.add(FieldSpec.of(e, "budget.currency", TEXT));
    f.add(
        FieldSpec.of(
            e, "budgetStatus", ENUM, "NO_COMMITTED_BUDGET", "MAY_BUY", "CAN_BUY", "WILL_BUY"));
    f.add(FieldSpec.of(e, "need", ENUM, "MUST_HAVE", "SHOULD_HAVE", "GOOD_TO_HAVE", "NO_NEED"));
    f.add(
        FieldSpec.of(
            e,
            "purchaseTimeframe",
            ENUM,
            "IMMEDIATE",
            "THIS_QUARTER",
            "NEXT_QUARTER",
            "THIS_YEAR",
            "UNKNOWN"));
    f.add(FieldSpec.of(e, "purchaseProcess", ENUM, "INDIVIDUAL", "COMMITTEE", "UNKNOWN"));
    f.add(
        FieldSpec.of(
            e,
            "stage",
            ENUM,
            "INQUIRY",
            "MARKETING_QUALIFICATION",
            "TELEPROSPECTING_ACCEPTANCE",
            "TELEPROSPECTING_QUALIFICATION",
            "SALES_ACCEPTANCE"));
    f.add(FieldSpec.of(e, "status", ENUM, "OPEN", "QUALIFIED", "DISQUALIFIED"));
    f.add(
        FieldSpec.of(
            e,
            "disqualifiedReason",
            ENUM,
            "LOST",
            "CANNOT_CONTACT",
            "NO_LONGER_INTERESTED",
            "CANCELLED"));
    flags(f, e, "decisionMaker", "salesReady", "teleprospectingReady");
    f.add(FieldSpec.of(e, "recycledCount", NUMBER));
    dates(f, e);
    return f;
  }

  private static List<FieldSpec> opportunity() {
    Entity e = Entity.OPPORTUNITY;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    texts(f, e, "name");
    f.add(FieldSpec.id(e, "leadId"));
    f.add(FieldSpec.id(e, "contactId"));
    f.add(FieldSpec.id(e, "accountId"));
    f.add(FieldSpec.of(e, "estimatedValue", MONEY).at("/estimatedValue/amount"));
    f.add(FieldSpec.of(e, "estimatedValue.currency", TEXT));
    f.add(FieldSpec.of(e, "expectedCloseDate", DATE));
    f.add(FieldSpec.of(e, "probability", NUMBER));
    f.add(FieldSpec.of(e, "status", ENUM, "OPEN", "WON", "LOST"));
    f.add(FieldSpec.of(e, "closedAt", TIME));
    dates(f, e);
    return f;
  }

  private static List<FieldSpec> registration() {
    Entity e = Entity.REGISTRATION;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    f.add(FieldSpec.id(e, "contactId"));
    f.add(FieldSpec.id(e, "eventId"));
    f.add(FieldSpec.of(e, "status", ENUM, "REGISTERED", "WAITLISTED", "CANCELLED"));
    flags(f, e, "checkedIn");
    f.add(FieldSpec.of(e, "registeredAt", TIME));
    f.add(FieldSpec.of(e, "checkedInAt", TIME));
    return f;
  }

  private static List<FieldSpec> event() {
    Entity e = Entity.EVENT;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    texts(f, e, "name");
    f.add(FieldSpec.of(e, "type", ENUM, "IN_PERSON", "ONLINE", "HYBRID"));
    f.add(FieldSpec.of(e, "status", ENUM, "DRAFT", "LIVE", "CANCELLED"));
    f.add(FieldSpec.of(e, "startsAt", TIME));
    f.add(FieldSpec.of(e, "endsAt", TIME));
    return f;
  }

  private static List<FieldSpec> subscription() {
    Entity e = Entity.SUBSCRIPTION;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    f.add(FieldSpec.id(e, "contactId"));
    f.add(FieldSpec.id(e, "listId"));
    texts(f, e, "listName");
    f.add(FieldSpec.of(e, "status", ENUM, "JOINED", "LEFT"));
    f.add(FieldSpec.of(e, "joinedAt", TIME));
    f.add(FieldSpec.of(e, "leftAt", TIME));
    return f;
  }

  private static List<FieldSpec> score() {
    Entity e = Entity.LEAD_SCORE;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    f.add(FieldSpec.id(e, "leadId"));
    f.add(FieldSpec.id(e, "contactId"));
    f.add(FieldSpec.id(e, "modelId"));
    texts(f, e, "modelName", "grade");
    f.add(FieldSpec.of(e, "score", NUMBER));
    flags(f, e, "salesReady");
    f.add(FieldSpec.of(e, "thresholdReachedAt", TIME));
    f.add(FieldSpec.of(e, "updatedAt", TIME));
    return f;
  }

  private static List<FieldSpec> interaction() {
    Entity e = Entity.INTERACTION;
    List<FieldSpec> f = new ArrayList<>();
    f.add(FieldSpec.id(e, "id").column(e.key()));
    ids(f, e, "journeyId", "emailId", "formId", "eventId", "listId");
    texts(f, e, "linkUrl", "pageUrl", "name");
    return f;
  }

  private static void texts(List<FieldSpec> to, Entity e, String... names) {
    for (String name : names) {
      to.add(FieldSpec.of(e, name, TEXT));
    }
  }

  private static void ids(List<FieldSpec> to, Entity e, String... names) {
    for (String name : names) {
      to.add(FieldSpec.of(e, name, ID));
    }
  }

  private static void flags(List<FieldSpec> to, Entity e, String... names) {
    for (String name : names) {
      to.add(FieldSpec.of(e, name, BOOLEAN));
    }
  }

  private static void address(List<FieldSpec> to, Entity e) {
    texts(to, e, "address.city", "address.region", "address.postalCode", "address.country");
  }

  private static void dates(List<FieldSpec> to, Entity e) {
    to.add(FieldSpec.of(e, "createdAt", TIME));
    to.add(FieldSpec.of(e, "updatedAt", TIME));
  }
}
