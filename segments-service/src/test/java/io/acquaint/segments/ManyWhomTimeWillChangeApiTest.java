package io.acquaint.segments;

import static io.acquaint.segments.Customers.click;
import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Segments.clickedIn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Of a segment in which time will change many only the changes of seven days ahead are stored; when
 * less than three of them are left everybody is looked at again (docs/adr/0013). Here more than
 * nobody are many. A click counts for 30 days.
 */
@QuarkusTest
@TestProfile(PlannedAhead.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ManyWhomTimeWillChangeApiTest {
  private static final String CLOCK = "/v1/services/segments/test-clock";

  private final List<String> live = new ArrayList<>();
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /** The audit has found nothing wrong, whatever the clock did. */
  @AfterEach
  void goBack() {
    double audited = Segments.figure("acquaint_membership_audited_total");
    Segments.patiently()
        .until(() -> Segments.figure("acquaint_membership_audited_total") > audited);
    assertEquals(0, Segments.figure("acquaint_membership_divergence_total"));
    for (String segment : live) {
      Api.as("marketer").post("/v1/segments/" + segment + "/stop").then().statusCode(200);
      assertNull(nextChange(segment));
    }
    Api.as("admin").delete(CLOCK).then().statusCode(200);
  }

  @Test
  void who_changes_in_the_days_ahead_is_stored_and_does_so_on_time() {
    String department = department();
    TestEvent near = contact(department).publish();
    TestEvent far = contact(department).publish();
    Instant left = clicked(near, 28);
    clicked(far, 10);
    String segment = planned(department, near, far);

    assertEquals(Set.of(id(near)), stored(segment));
    assertEquals(left, nextChange(segment));
    advance("P2DT1H");
    assertEquals(Set.of(id(far)), Segments.members(segment));
    assertEquals(Set.of(), stored(segment));
    Instant lookedAtAgain = Objects.requireNonNull(nextChange(segment));
    assertFalse(lookedAtAgain.isBefore(start.plus(Duration.ofDays(7))));
    assertTrue(lookedAtAgain.isBefore(start.plus(Duration.ofDays(8))));
  }

  @Test
  void who_changes_later_is_stored_when_everybody_is_looked_at_again() {
    String department = department();
    TestEvent contact = contact(department).publish();
    Instant left = clicked(contact, 20);
    String segment = planned(department, contact);
    assertEquals(Set.of(), stored(segment));
    assertEquals(0, refreshes(segment));

    advance("P5D");
    Segments.patiently().until(() -> stored(segment), Set.of(id(contact))::equals);
    assertEquals(left, nextChange(segment));
    assertEquals(1, refreshes(segment));
    advance("P5DT1H");
    Segments.awaitMembers(segment);
  }

  @Test
  void a_clock_that_jumps_over_all_of_it_leaves_everybody_right() {
    String department = department();
    TestEvent near = contact(department).publish();
    TestEvent far = contact(department).publish();
    TestEvent further = contact(department).publish();
    clicked(near, 28);
    clicked(far, 10);
    Instant left = clicked(further, 3);
    String segment = planned(department, near, far, further);

    advance("P24D");
    Segments.awaitMembers(segment, further);
    Segments.patiently().until(() -> stored(segment), Set.of(id(further))::equals);
    assertEquals(left, nextChange(segment));
    advance("P60D");
    Segments.awaitMembers(segment);
    Segments.patiently().until(() -> nextChange(segment) == null);
  }

  @Test
  void an_event_can_move_a_change_out_of_the_days_ahead_and_into_them() {
    String department = department();
    TestEvent contact = contact(department).publish();
    clicked(contact, 28);
    String segment = planned(department, contact);
    assertEquals(Set.of(id(contact)), stored(segment));

    clicked(contact, 1);
    Segments.patiently().until(() -> stored(segment), Set.of()::equals);
    TestEvent other = contact(department).publish();
    Instant left = clicked(other, 27);
    Segments.awaitMembers(segment, contact, other);
    assertEquals(Set.of(id(other)), stored(segment));
    assertEquals(left, nextChange(segment));
    advance("P3DT1H");
    assertEquals(Set.of(id(contact)), Segments.members(segment));
  }

  @Test
  void an_evaluation_that_failed_is_asked_for_again_a_minute_later() {
    String department = department();
    TestEvent contact = contact(department).publish();
    clicked(contact, 20);
    String segment = planned(department, contact);
    UUID failed = UUID.randomUUID();
    SqlProbe.update(
        """
        insert into job (id, kind, status, params, created_by, created_at, finished_at)
        values (?, 'segment-refresh', 'FAILED', '{}', 'system', now(), now())
        """,
        failed);
    SqlProbe.update(
        "update segment set planned_until = now() + interval '1 day', activation_job_id = ?"
            + " where id = ?::uuid",
        failed,
        segment);

    Segments.patiently()
        .during(Duration.ofSeconds(3))
        .until(() -> refreshes(segment), asked -> asked == 0);
    advance("PT2M");
    Segments.patiently().until(() -> refreshes(segment), asked -> asked == 1);
    Segments.patiently()
        .until(
            () -> nextChange(segment),
            next -> next != null && next.isAfter(start.plus(Duration.ofDays(6))));
  }

  /** A live segment whose members clicked, planned ahead since they are its members. */
  private String planned(String department, TestEvent... members) {
    String segment = Segments.live(clickedIn(department));
    live.add(segment);
    Segments.awaitMembers(segment, members);
    Segments.run(segment, "refresh");
    assertNotNull(nextChange(segment));
    return segment;
  }

  /** Answers when the click no longer counts. */
  private Instant clicked(TestEvent contact, int daysAgo) {
    Instant at = start.minus(Duration.ofDays(daysAgo));
    click(contact, at).publish();
    return at.plus(Duration.ofDays(30));
  }

  private static @Nullable Instant nextChange(String segment) {
    String next = Api.as("marketer").get("/v1/segments/" + segment).path("nextChangeAt");
    return next == null ? null : Instant.parse(next);
  }

  /** Whose next change is stored. */
  private static Set<String> stored(String segment) {
    return Set.copyOf(
        SqlProbe.column("select contact_id from segment_due where segment_id = ?::uuid", segment));
  }

  /** Of those that nobody asked for by hand. */
  private static long refreshes(String segment) {
    return SqlProbe.number(
        """
        select count(*) from job where kind = 'segment-refresh' and created_by = 'system'
          and params ->> 'segmentId' = ?
        """,
        segment);
  }

  private static void advance(String period) {
    Api.as("admin").body("{\"advance\":\"" + period + "\"}").post(CLOCK).then().statusCode(200);
  }
}
