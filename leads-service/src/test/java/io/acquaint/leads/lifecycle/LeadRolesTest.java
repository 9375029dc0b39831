package io.acquaint.leads.lifecycle;

import static io.acquaint.kit.security.Roles.ADMIN;
import static io.acquaint.kit.security.Roles.INTEGRATION;
import static io.acquaint.kit.security.Roles.MARKETER;
import static io.acquaint.kit.security.Roles.PARTNER_ADMIN;
import static io.acquaint.kit.security.Roles.PARTNER_USER;
import static io.acquaint.kit.security.Roles.SALESPERSON;
import static io.acquaint.kit.security.Roles.SALES_MANAGER;
import static io.acquaint.kit.security.Roles.TELEPROSPECTOR;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may take which action, by the specification's table. */
class LeadRolesTest {

  private static final List<String> EVERY_ROLE =
      List.of(
          ADMIN,
          MARKETER,
          SALESPERSON,
          SALES_MANAGER,
          TELEPROSPECTOR,
          PARTNER_ADMIN,
          PARTNER_USER,
          INTEGRATION);

  @ParameterizedTest
  @EnumSource
  void takesAnActionOnlyWithItsRoles(LeadAction action) {
    for (LeadStage stage : LeadStage.values()) {
      for (String role : EVERY_ROLE) {
        // when
        boolean permitted = action.permitted(role::equals, stage);

        // then
        boolean expected = role.equals(ADMIN) || rolesOf(action, stage).contains(role);
        assertEquals(expected, permitted, action + " in " + stage + " by " + role);
      }
    }
  }

  private static Set<String> rolesOf(LeadAction action, LeadStage stage) {
    return switch (action) {
      case CONTACT_LINK, DISQUALIFICATION ->
          Set.of(MARKETER, TELEPROSPECTOR, SALESPERSON, SALES_MANAGER);
      case MARKETING_QUALIFICATION, TELEPROSPECTING_READY -> Set.of(MARKETER);
      case TELEPROSPECTING_ACCEPTANCE -> Set.of(TELEPROSPECTOR);
      case SALES_READY ->
          stage == LeadStage.TELEPROSPECTING_QUALIFICATION
              ? Set.of(MARKETER, TELEPROSPECTOR)
              : Set.of(MARKETER);
      case ASSIGNMENT -> Set.of(SALES_MANAGER);
      case SALES_ACCEPTANCE, QUALIFICATION -> Set.of(SALESPERSON, SALES_MANAGER);
      case RECYCLING -> Set.of(TELEPROSPECTOR, SALESPERSON, SALES_MANAGER);
      case REACTIVATION -> Set.of(SALESPERSON, SALES_MANAGER, MARKETER);
    };
  }
}
