package io.acquaint.leads.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.kit.problem.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every action on a lead in every state: allowed as the specification's table says, or refused. */
class LeadLifecycleTest {

  private static final Instant NOW = Instant.parse("2026-03-01T09:30:00Z");
  private static final UUID MODEL = UUID.fromString("0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a10");

  /** Every state a lead can be in, and how it gets there through the verbs alone. */
  enum State {
    INQUIRY(lead -> {}),
    MARKETING_QUALIFICATION(lead -> lead.qualifyForMarketing("mara", null, NOW)),
    TELEPROSPECTING_ACCEPTANCE(lead -> lead.readyForTeleprospecting("mara", null, NOW)),
    TELEPROSPECTING_QUALIFICATION(
        lead -> {
          lead.readyForTeleprospecting("mara", null, NOW);
          lead.acceptForTeleprospecting("tom", NOW);
        }),
    SALES_ACCEPTANCE(lead -> lead.readyForSales("mara", null, NOW)),
    SALES_ACCEPTED(
        lead -> {
          lead.readyForSales("mara", null, NOW);
          lead.acceptForSales("sam", NOW);
        }),
    QUALIFIED(
        lead -> {
          SALES_ACCEPTED.path.accept(lead);
          lead.qualify("sam", NOW);
        }),
    DISQUALIFIED_AS_INQUIRY(lead -> lead.disqualify(DisqualifiedReason.LOST, "mara", null, NOW)),
    DISQUALIFIED_WHILE_ACCEPTED(
        lead -> {
          SALES_ACCEPTED.path.accept(lead);
          lead.disqualify(DisqualifiedReason.LOST, "sam", null, NOW);
        });

    private final Consumer<LeadProgress> path;

    State(Consumer<LeadProgress> path) {
      this.path = path;
    }

    LeadProgress reached() {
      LeadProgress lead = LeadProgress.start(Department.MARKETING, null, "mara");
      path.accept(lead);
      return lead;
    }
  }

  private static final Set<State> OPEN = EnumSet.range(State.INQUIRY, State.SALES_ACCEPTED);

  /** The table of the specification, written out. */
  private static final Map<LeadAction, Set<State>> ALLOWED = new EnumMap<>(LeadAction.class);

  static {
    ALLOWED.put(LeadAction.CONTACT_LINK, OPEN);
    ALLOWED.put(LeadAction.MARKETING_QUALIFICATION, EnumSet.of(State.INQUIRY));
    ALLOWED.put(
        LeadAction.TELEPROSPECTING_READY, EnumSet.of(State.INQUIRY, State.MARKETING_QUALIFICATION));
    ALLOWED.put(
        LeadAction.TELEPROSPECTING_ACCEPTANCE, EnumSet.of(State.TELEPROSPECTING_ACCEPTANCE));
    ALLOWED.put(
        LeadAction.SALES_READY,
        EnumSet.of(
            State.INQUIRY, State.MARKETING_QUALIFICATION, State.TELEPROSPECTING_QUALIFICATION));
    ALLOWED.put(LeadAction.ASSIGNMENT, EnumSet.of(State.SALES_ACCEPTANCE, State.SALES_ACCEPTED));
    ALLOWED.put(LeadAction.SALES_ACCEPTANCE, EnumSet.of(State.SALES_ACCEPTANCE));
    ALLOWED.put(
        LeadAction.RECYCLING,
        EnumSet.of(
            State.TELEPROSPECTING_ACCEPTANCE,
            State.TELEPROSPECTING_QUALIFICATION,
            State.SALES_ACCEPTANCE,
            State.SALES_ACCEPTED));
    ALLOWED.put(LeadAction.QUALIFICATION, EnumSet.of(State.SALES_ACCEPTED));
    ALLOWED.put(LeadAction.DISQUALIFICATION, OPEN);
    ALLOWED.put(
        LeadAction.REACTIVATION,
        EnumSet.of(State.DISQUALIFIED_AS_INQUIRY, State.DISQUALIFIED_WHILE_ACCEPTED));
  }

  static Stream<Arguments> everyActionInEveryState() {
    return Arrays.stream(LeadAction.values())
        .flatMap(action -> Arrays.stream(State.values()).map(state -> Arguments.of(action, state)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyActionInEveryState")
  void isAllowedOrRefusedAsTheTableSays(LeadAction action, State state) {
    // given
    LeadProgress lead = state.reached();
    Function<LeadProgress, LeadMove> verb = verb(action);

    // when, then
    if (ALLOWED.get(action).contains(state)) {
      LeadMove move = verb.apply(lead);
      assertEquals(action.path(), move.cause().action());
      assertEquals(lead.stage(), move.toStage());
      assertEquals(lead.status(), move.toStatus());
    } else {
      ProblemException refused = assertThrows(ProblemException.class, () -> verb.apply(lead));
      assertEquals(409, refused.type().status());
      assertEquals(
          ALLOWED.entrySet().stream()
              .filter(entry -> entry.getValue().contains(state))
              .map(entry -> entry.getKey().path())
              .toList(),
          refused.members().get("allowedActions"));
    }
  }

  private static Function<LeadProgress, LeadMove> verb(LeadAction action) {
    return switch (action) {
      case CONTACT_LINK -> lead -> lead.linkContact("mara", NOW);
      case MARKETING_QUALIFICATION -> lead -> lead.qualifyForMarketing("mara", null, NOW);
      case TELEPROSPECTING_READY -> lead -> lead.readyForTeleprospecting("mara", null, NOW);
      case TELEPROSPECTING_ACCEPTANCE -> lead -> lead.acceptForTeleprospecting("tom", NOW);
      case SALES_READY -> lead -> lead.readyForSales("mara", null, NOW);
      case ASSIGNMENT -> lead -> lead.assign("sam", "max", NOW);
      case SALES_ACCEPTANCE -> lead -> lead.acceptForSales("sam", NOW);
      case RECYCLING -> lead -> lead.recycle("sam", "No budget", NOW);
      case QUALIFICATION -> lead -> lead.qualify("sam", NOW);
      case DISQUALIFICATION ->
          lead -> lead.disqualify(DisqualifiedReason.CANNOT_CONTACT, "sam", null, NOW);
      case REACTIVATION -> lead -> lead.reactivate("sam", null, NOW);
    };
  }

  @ParameterizedTest
  @MethodSource("everyActionInEveryState")
  void leavesTheLeadAsItWasWhenRefused(LeadAction action, State state) {
    // given
    LeadProgress lead = state.reached();
    LeadProgress untouched = state.reached();

    // when
    if (!ALLOWED.get(action).contains(state)) {
      assertThrows(ProblemException.class, () -> verb(action).apply(lead));
    }

    // then
    if (!ALLOWED.get(action).contains(state)) {
      assertEquals(untouched.stage(), lead.stage());
      assertEquals(untouched.status(), lead.status());
      assertEquals(untouched.salesReady(), lead.salesReady());
      assertEquals(untouched.salesAccepted(), lead.salesAccepted());
      assertEquals(untouched.ownerId(), lead.ownerId());
      assertEquals(untouched.recycledCount(), lead.recycledCount());
    }
  }

  @Test
  void whatSalesEntersIsAcceptedAndOwnedByWhoEnteredIt() {
    // when
    LeadProgress lead = LeadProgress.start(Department.SALES, null, "sam");

    // then
    assertEquals(LeadStage.SALES_ACCEPTANCE, lead.stage());
    assertTrue(lead.salesReady());
    assertTrue(lead.salesAccepted());
    assertEquals(SalesReadyBy.USER, lead.salesReadyBy());
    assertEquals("sam", lead.ownerId());
    lead.qualify("sam", NOW);
    assertEquals(LeadStatus.QUALIFIED, lead.status());
  }

  @Test
  void recyclingClearsTheFlagsAndCounts() {
    // given
    LeadProgress lead = State.SALES_ACCEPTED.reached();

    // when
    lead.recycle("sam", "No budget before autumn", NOW);

    // then
    assertEquals(LeadStage.MARKETING_QUALIFICATION, lead.stage());
    assertFalse(lead.salesReady());
    assertFalse(lead.salesAccepted());
    assertNull(lead.salesReadyBy());
    assertEquals(1, lead.recycledCount());
    assertEquals("sam", lead.ownerId());
  }

  @Test
  void reactivationReturnsToTheStageItLeftWithItsFlags() {
    // given
    LeadProgress lead = State.DISQUALIFIED_WHILE_ACCEPTED.reached();

    // when
    lead.reactivate("sam", "They called back", NOW);

    // then
    assertEquals(LeadStage.SALES_ACCEPTANCE, lead.stage());
    assertTrue(lead.salesReady());
    assertTrue(lead.salesAccepted());
    assertNull(lead.disqualifiedReason());
    assertEquals(List.of(), openRefusals(lead));
  }

  private static List<String> openRefusals(LeadProgress lead) {
    List<String> allowed = LeadAction.allowedFor(lead);
    return Stream.of("assignment", "qualification", "recycling", "disqualification")
        .filter(action -> !allowed.contains(action))
        .toList();
  }

  @Test
  void theFirstScoreMovesAnInquiryOnly() {
    for (State state : State.values()) {
      // given
      LeadProgress lead = state.reached();

      // when
      boolean moved = lead.scored(MODEL, NOW).isPresent();

      // then
      assertEquals(state == State.INQUIRY, moved, state.name());
    }
  }

  @Test
  void aThresholdMakesSalesReadyWhereAUserCouldToo() {
    for (State state : State.values()) {
      // given
      LeadProgress lead = state.reached();

      // when
      boolean moved = lead.thresholdReached(MODEL, NOW).isPresent();

      // then
      assertEquals(ALLOWED.get(LeadAction.SALES_READY).contains(state), moved, state.name());
      if (moved) {
        assertEquals(SalesReadyBy.MODEL, lead.salesReadyBy());
        assertEquals(MODEL, lead.salesReadyModelId());
      }
    }
  }
}
