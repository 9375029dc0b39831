package io.acquaint.segments;

import static io.acquaint.segments.Customers.click;
import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Segments.clickedIn;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Memberships that time alone changes do so at their instant, without any event. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class MembershipAsTimePassesApiTest {
  private static final String CLOCK = "/v1/services/segments/test-clock";

  private final List<String> live = new ArrayList<>();

  /** What time did is not undone when it goes back; stopped, the segments are no longer watched. */
  @AfterEach
  void goBack() {
    for (String segment : live) {
      Api.as("marketer")
          .post("/v1/segments/" + segment + "/stop?force=true")
          .then()
          .statusCode(200);
    }
    Api.as("admin").delete(CLOCK).then().statusCode(200);
  }

  @Test
  void a_contact_leaves_when_its_window_ends_and_those_built_on_it_follow() {
    String department = department();
    String segment = live(clickedIn(department));
    String above =
        live(
            "{\"all\":[%s,{\"not\":{\"segment\":\"%s\"}}]}"
                .formatted(inDepartment(department), segment));
    TestEvent contact = contact(department).publish();
    Instant at = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    click(contact, at).publish();
    Segments.awaitMembers(segment, contact);
    Segments.awaitMembers(above);
    Segments.explanation(segment, contact)
        .then()
        .body("nextChangeAt", equalTo(at.plus(Duration.ofDays(30)).toString()));
    Api.as("marketer")
        .get("/v1/segments/" + segment)
        .then()
        .body("memberCount", equalTo(1))
        .body("nextChangeAt", equalTo(at.plus(Duration.ofDays(30)).toString()));

    try (TopicProbe memberships = TopicProbe.fromNow(Topics.SEGMENT_MEMBERSHIPS)) {
      advance("P28D");
      assertEquals(Set.of(Customers.id(contact)), Segments.members(segment));
      advance("P1D");
      assertEquals(Set.of(), Segments.members(segment));
      assertEquals(Set.of(Customers.id(contact)), Segments.members(above));
      TopicProbe.Seen left =
          memberships.await(
              "left", event -> event.body().path("segmentId").asText().equals(segment));
      assertEquals("segment.member-left", left.type());
      assertEquals(2, left.body().path("version").asInt());
    }
    Api.as("marketer")
        .get("/v1/segments/" + segment)
        .then()
        .body("memberCount", equalTo(0))
        .body("nextChangeAt", nullValue());
  }

  @Test
  void a_birthday_lets_a_contact_join_and_leave() {
    String department = department();
    String segment =
        live(
            "{\"all\":[%s,{\"field\":\"birthDate\",\"op\":\"ANNIVERSARY_IN_NEXT\",\"values\":[\"P7D\"]}]}"
                .formatted(inDepartment(department)));
    LocalDate birth = LocalDate.now(ZoneOffset.UTC).plusDays(20).minusYears(30);
    TestEvent contact = contact(department).with("birthDate", birth.toString()).publish();
    Segments.patiently()
        .until(
            () -> Segments.explanation(segment, contact).path("nextChangeAt"),
            next -> next != null);
    assertEquals(Set.of(), Segments.members(segment));
    advance("P15D");
    assertEquals(Set.of(Customers.id(contact)), Segments.members(segment));
    advance("P10D");
    assertEquals(Set.of(), Segments.members(segment));
  }

  @Test
  void a_small_segment_knows_its_next_change_however_far_it_is() {
    String department = department();
    TestEvent contact = contact(department).publish();
    Instant at = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    click(contact, at).publish();
    String segment = live(clickedIn(department));
    Segments.awaitMembers(segment, contact);
    Segments.run(segment, "refresh");
    Api.as("marketer")
        .get("/v1/segments/" + segment)
        .then()
        .body("nextChangeAt", equalTo(at.plus(Duration.ofDays(30)).toString()));
  }

  @Test
  void a_refresh_of_what_is_as_it_was_writes_no_rows() {
    String department = department();
    String segment = live(clickedIn(department));
    TestEvent contact = contact(department).publish();
    click(contact, Instant.now()).publish();
    Segments.awaitMembers(segment, contact);
    List<String> before = rows(segment);
    assertEquals(2, before.size());
    Segments.run(segment, "refresh");
    assertEquals(before, rows(segment));
  }

  /** Where the rows are, and who wrote or locked them last. */
  private static List<String> rows(String segment) {
    return SqlProbe.column(
        """
        select concat_ws(' ', tableoid, ctid, xmin, xmax) from segment_membership
         where segment_id = ?::uuid
        union all
        select concat_ws(' ', tableoid, ctid, xmin, xmax) from segment_due
         where segment_id = ?::uuid
        """,
        segment,
        segment);
  }

  private String live(String condition) {
    String segment = Segments.live(condition);
    live.add(segment);
    return segment;
  }

  private static void advance(String period) {
    Api.as("admin").body("{\"advance\":\"" + period + "\"}").post(CLOCK).then().statusCode(200);
  }
}
