package io.acquaint.leads.lifecycle;

import static io.acquaint.kit.security.Roles.ADMIN;
import static io.acquaint.kit.security.Roles.MARKETER;
import static io.acquaint.kit.security.Roles.SALESPERSON;
import static io.acquaint.kit.security.Roles.SALES_MANAGER;
import static io.acquaint.kit.security.Roles.TELEPROSPECTOR;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What can be done to a lead: in which stages, under which condition, by which roles. The table of
 * actions in the product's lead specification, as values.
 */
public enum LeadAction {
  CONTACT_LINK(
      Condition.OPEN,
      EnumSet.allOf(LeadStage.class),
      Set.of(MARKETER, TELEPROSPECTOR, SALESPERSON, SALES_MANAGER)),
  MARKETING_QUALIFICATION(Condition.OPEN, EnumSet.of(LeadStage.INQUIRY), Set.of(MARKETER)),
  TELEPROSPECTING_READY(
      Condition.OPEN,
      EnumSet.of(LeadStage.INQUIRY, LeadStage.MARKETING_QUALIFICATION),
      Set.of(MARKETER)),
  TELEPROSPECTING_ACCEPTANCE(
      Condition.OPEN, EnumSet.of(LeadStage.TELEPROSPECTING_ACCEPTANCE), Set.of(TELEPROSPECTOR)),
  SALES_READY(
      Condition.OPEN,
      EnumSet.of(
          LeadStage.INQUIRY,
          LeadStage.MARKETING_QUALIFICATION,
          LeadStage.TELEPROSPECTING_QUALIFICATION),
      Set.of(MARKETER, TELEPROSPECTOR)),
  ASSIGNMENT(Condition.OPEN, EnumSet.of(LeadStage.SALES_ACCEPTANCE), Set.of(SALES_MANAGER)),
  SALES_ACCEPTANCE(
      Condition.NOT_YET_ACCEPTED,
      EnumSet.of(LeadStage.SALES_ACCEPTANCE),
      Set.of(SALESPERSON, SALES_MANAGER)),
  RECYCLING(
      Condition.OPEN,
      EnumSet.of(
          LeadStage.TELEPROSPECTING_ACCEPTANCE,
          LeadStage.TELEPROSPECTING_QUALIFICATION,
          LeadStage.SALES_ACCEPTANCE),
      Set.of(TELEPROSPECTOR, SALESPERSON, SALES_MANAGER)),
  QUALIFICATION(
      Condition.ACCEPTED,
      EnumSet.of(LeadStage.SALES_ACCEPTANCE),
      Set.of(SALESPERSON, SALES_MANAGER)),
  DISQUALIFICATION(
      Condition.OPEN,
      EnumSet.allOf(LeadStage.class),
      Set.of(MARKETER, TELEPROSPECTOR, SALESPERSON, SALES_MANAGER)),
  REACTIVATION(
      Condition.DISQUALIFIED,
      EnumSet.allOf(LeadStage.class),
      Set.of(SALESPERSON, SALES_MANAGER, MARKETER));

  private enum Condition {
    OPEN,
    NOT_YET_ACCEPTED,
    ACCEPTED,
    DISQUALIFIED;

    boolean holds(LeadProgress lead) {
      return switch (this) {
        case OPEN -> lead.open();
        case NOT_YET_ACCEPTED -> lead.open() && !lead.salesAccepted();
        case ACCEPTED -> lead.open() && lead.salesAccepted();
        case DISQUALIFIED -> lead.status() == LeadStatus.DISQUALIFIED;
      };
    }
  }

  private final Condition condition;
  private final Set<LeadStage> stages;
  private final Set<String> roles;

  LeadAction(Condition condition, Set<LeadStage> stages, Set<String> roles) {
    this.condition = condition;
    this.stages = stages;
    this.roles = roles;
  }

  /**
   * The last segment of the action's route, which is also its name in events and in the history.
   */
  public String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the lead's state lets anybody take this action. */
  public boolean allowedIn(LeadProgress lead) {
    return condition.holds(lead) && stages.contains(lead.stage());
  }

  /** Whether somebody with these roles may take it on a lead in this stage. */
  public boolean permitted(Predicate<String> hasRole, LeadStage stage) {
    if (hasRole.test(ADMIN)) {
      return true;
    }
    return roles.stream()
        .filter(
            role ->
                this != SALES_READY
                    || !role.equals(TELEPROSPECTOR)
                    || stage == LeadStage.TELEPROSPECTING_QUALIFICATION)
        .anyMatch(hasRole);
  }

  /** The names of the actions that the lead's state allows, in the order of the specification. */
  public static List<String> allowedFor(LeadProgress lead) {
    return Arrays.stream(values()).filter(a -> a.allowedIn(lead)).map(LeadAction::path).toList();
  }
}
