package io.acquaint.segments;

import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Members as pages, as a file, over time, as a feed, and against those of other segments. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class LookingAtMembersApiTest {

  @Test
  void they_are_listed_page_by_page_and_from_an_instant_on() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent first = contact(department).publish();
    Segments.awaitMembers(segment, first);
    Instant between =
        Instant.parse(Api.as("marketer").get(members(segment)).path("items[0].joinedAt"));
    TestEvent second = contact(department).publish();
    Segments.awaitMembers(segment, first, second);

    String cursor =
        Api.as("marketer")
            .get(members(segment) + "?limit=1&count=true")
            .then()
            .body("items.contactId", contains(id(first)))
            .body("total", equalTo(2))
            .extract()
            .path("nextCursor");
    Api.as("marketer")
        .get(members(segment) + "?limit=1&cursor=" + cursor)
        .then()
        .body("items.contactId", contains(id(second)));
    Api.as("marketer")
        .get(members(segment) + "?joinedAfter=" + between)
        .then()
        .body("items.contactId", contains(id(second)));
    Api.as("marketer").get(members(segment) + "?joinedAfter=soon").then().statusCode(400);
    Api.as("marketer").get(members(segment) + "?colour=red").then().statusCode(400);
    Api.as("marketer").get(members(UUID.randomUUID().toString())).then().statusCode(404);
  }

  @Test
  void they_are_exported_as_a_file() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(segment, contact);
    Api.as("marketer")
        .accept("text/csv")
        .get(members(segment) + "/export")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/csv"))
        .body(containsString("contactId,joinedAt"))
        .body(containsString(id(contact)));
    Api.as("marketer")
        .accept("text/csv")
        .get(members(UUID.randomUUID().toString()) + "/export")
        .then()
        .statusCode(404);
  }

  @Test
  void who_joins_and_leaves_is_told_as_a_feed() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    String other = Segments.live(inDepartment(department));
    String path = "/v1/segments/" + segment + "/changes";
    String start = Api.as("marketer").get(path + "?since=now").path("next");
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(segment, contact);
    Segments.awaitMembers(other, contact);
    String next =
        Api.as("marketer")
            .get(path + "?wait=10&since=" + start)
            .then()
            .statusCode(200)
            .body("items.change", contains("UPSERTED"))
            .body("items.id", contains(id(contact)))
            .body("items[0].resource.contactId", equalTo(id(contact)))
            .extract()
            .path("next");
    contact.with("department", "elsewhere").with("version", 2).publish();
    Api.as("marketer")
        .get(path + "?wait=20&since=" + next)
        .then()
        .body("items.change", contains("DELETED"))
        .body("items.id", contains(id(contact)))
        .body("items.version", contains(2));
    Api.as("marketer").get(path + "?since=yesterday").then().statusCode(400);
    Api.as("marketer")
        .get("/v1/segments/" + other + "/changes?since=" + next)
        .then()
        .spec(Api.problem(400, "bad_request"))
        .body("errors.parameter", contains("since"))
        .body("errors.code", contains("invalid_token"));
  }

  @Test
  void changes_tell_who_left_from_who_is_gone() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent leaves = contact(department).publish();
    TestEvent gone = contact(department).publish();
    Segments.awaitMembers(segment, leaves, gone);
    String path = "/v1/segments/" + segment + "/changes";
    String start = Api.as("marketer").get(path + "?since=now").path("next");

    leaves.with("department", "elsewhere").with("version", 2).publish();
    Segments.awaitMembers(segment, gone);
    gone.publishTombstone();
    Segments.awaitMembers(segment);

    Segments.patiently()
        .untilAsserted(
            () ->
                Api.as("marketer")
                    .get(path + "?since=" + start)
                    .then()
                    .statusCode(200)
                    .body("items.id", contains(id(leaves), id(gone)))
                    .body("items.change", contains("DELETED", "DELETED"))
                    .body("items.reason", contains("LEFT_FILTER", "DELETED")));
  }

  @Test
  void their_number_is_told_day_by_day() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent stays = contact(department).publish();
    TestEvent leaves = contact(department).publish();
    Segments.awaitMembers(segment, stays, leaves);
    leaves.with("department", "elsewhere").with("version", 2).publish();
    Segments.awaitMembers(segment, stays);
    String path = "/v1/segments/" + segment + "/history";
    Api.as("marketer")
        .get(path)
        .then()
        .statusCode(200)
        .body("items", hasSize(31))
        .body("items[0].members", equalTo(0))
        .body("items[30].members", equalTo(1))
        .body("items[30].day", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
        .body("items[30].joined", equalTo(2))
        .body("items[30].left", equalTo(1));
    Api.as("marketer").get(path + "?from=2026-12-01&to=2026-11-01").then().statusCode(422);
    Api.as("marketer").get(path + "?from=tomorrow").then().statusCode(400);
    for (String year : List.of("0000", "-0001", "%2B10000")) {
      for (String parameter : List.of("from", "to")) {
        Api.as("marketer")
            .urlEncodingEnabled(false)
            .get(path + "?" + parameter + "=" + year + "-01-01")
            .then()
            .spec(Api.problem(400, "bad_request"))
            .body("errors.parameter", contains(parameter));
      }
    }
    Api.as("marketer").get(path + "?to=0001-01-02").then().statusCode(200);
    Api.as("marketer").get(path + "?from=9999-12-01&to=9999-12-31").then().statusCode(200);
    Api.as("marketer")
        .urlEncodingEnabled(false)
        .get(members(segment) + "?joinedAfter=%2B10000-01-01T00:00:00Z")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("joinedAfter"));
  }

  @Test
  void segments_are_compared() {
    String department = department();
    String all = Segments.live(inDepartment(department));
    String deciders =
        Segments.live(
            "{\"all\":[%s,{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"DECISION_MAKER\"]}]}"
                .formatted(inDepartment(department)));
    String nobody = Segments.live(inDepartment(department()));
    TestEvent decides = contact(department).publish();
    TestEvent works = contact(department).with("role", "EMPLOYEE").publish();
    Segments.awaitMembers(all, decides, works);
    Segments.awaitMembers(deciders, decides);
    String path = "/v1/segments/" + all + "/overlap";
    Api.as("marketer")
        .get(path + "?with=" + deciders)
        .then()
        .statusCode(200)
        .body("segments.members", contains(2, 1))
        .body("intersection", equalTo(1))
        .body("union", equalTo(2))
        .body("regions.members", contains(1, 1))
        .body("regions[0].segmentIds", contains(all))
        .body("regions[1].segmentIds", contains(all, deciders));
    Api.as("marketer")
        .get(path + "?with=" + deciders + "&with=" + nobody)
        .then()
        .body("intersection", equalTo(0))
        .body("segments.members", hasItem(0));
    Api.as("marketer").get(path).then().statusCode(422);
    Api.as("marketer").get(path + "?with=" + all).then().statusCode(422);
    for (String wrong : List.of("x", deciders + "&with=x", deciders + "," + nobody)) {
      Api.as("marketer")
          .get(path + "?with=" + wrong)
          .then()
          .spec(Api.problem(400, "bad_request"))
          .body("errors.parameter", contains("with"));
    }
    Api.as("marketer").get(path + "?with=" + UUID.randomUUID()).then().statusCode(404);
  }

  @Test
  void a_contact_is_in_no_segment_that_is_not_live() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(segment, contact);
    String path = "/v1/segment-memberships?contactId=" + id(contact);
    Api.as("marketer").get(path).then().body("items.segmentId", contains(segment));
    Api.as("marketer").post("/v1/segments/" + segment + "/stop").then().statusCode(200);
    Api.as("marketer").get(path).then().body("items", empty());
  }

  @Test
  void a_contact_that_is_unknown_is_in_no_segment() {
    Api.as("marketer")
        .get("/v1/segment-memberships?contactId=" + UUID.randomUUID())
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  private static String members(String segment) {
    return "/v1/segments/" + segment + "/members";
  }
}
