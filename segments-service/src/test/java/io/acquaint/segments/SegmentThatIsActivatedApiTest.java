package io.acquaint.segments;

import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
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
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Activation evaluates everybody; an edited segment changes over in one step. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class SegmentThatIsActivatedApiTest {

  @Test
  void those_who_fit_already_are_members_at_once() {
    String department = department();
    String all = Segments.live(inDepartment(department));
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(all, contact);
    String later = Segments.live(inDepartment(department));
    assertEquals(Segments.members(all), Segments.members(later));
  }

  @Test
  void contacts_that_arrive_during_the_activation_are_neither_lost_nor_doubled() {
    String department = department();
    IntStream.range(0, 30).forEach(i -> contact(department).publish());
    String segment = Segments.create("DYNAMIC", inDepartment(department));
    try (TopicProbe memberships = TopicProbe.fromNow(Topics.SEGMENT_MEMBERSHIPS)) {
      Api.as("marketer").post("/v1/segments/" + segment + "/activation").then().statusCode(202);
      IntStream.range(0, 30).forEach(i -> contact(department).publish());
      Segments.patiently().until(() -> Segments.members(segment).size(), size -> size == 60);
      List<TopicProbe.Seen> joined =
          memberships.awaitAll(
              "60 joined", 60, event -> event.body().path("segmentId").asText().equals(segment));
      assertEquals(60, joined.stream().map(TopicProbe.Seen::key).distinct().count());
      assertEquals(60, joined.size());
    }
  }

  @Test
  void an_edited_live_segment_is_evaluated_beside_and_swapped_in_one_step() throws Exception {
    String before = department();
    String after = department();
    String segment = Segments.live(inDepartment(before));
    TestEvent stays = contact(before).with("jobTitle", after).publish();
    TestEvent leaves = contact(before).publish();
    TestEvent joins = contact("elsewhere").with("jobTitle", after).publish();
    TestEvent never = contact("elsewhere").with("jobTitle", "overtaken " + after).publish();
    Segments.awaitMembers(segment, stays, leaves);

    try (TopicProbe memberships = TopicProbe.fromNow(Topics.SEGMENT_MEMBERSHIPS)) {
      try (Connection held = Segments.nobodyEvaluates()) {
        Segments.edit(segment, titled("overtaken " + after));
        Segments.awaitBegun(segment);
        Segments.edit(segment, titled(after));
        Api.as("marketer")
            .get("/v1/segments/" + segment)
            .then()
            .body("status", equalTo("LIVE"))
            .body("changedSinceActivation", equalTo(true))
            .body("condition.values", contains(after))
            .body("liveCondition.values", contains(before))
            .body("editUnderWay", equalTo(true));
        assertEquals(Set.of(id(stays), id(leaves)), Segments.members(segment));
      }
      Segments.awaitMembers(segment, stays, joins);
      List<TopicProbe.Seen> changes =
          memberships.awaitAll(
              "one joined, one left",
              2,
              event -> event.body().path("segmentId").asText().equals(segment));
      assertEquals(2, changes.size());
      assertEquals(
          List.of(),
          changes.stream()
              .filter(event -> Set.of(id(stays), id(never)).contains(event.key()))
              .toList());
    }
    Api.as("marketer")
        .get("/v1/segments/" + segment)
        .then()
        .body("changedSinceActivation", equalTo(false));
    Segments.activate(segment);
    Segments.awaitMembers(segment, stays, joins);
  }

  @Test
  void an_edit_that_is_under_way_outlives_a_refresh_but_not_a_stop() throws Exception {
    String title = department();
    String segment = Segments.live(inDepartment(department()));
    TestEvent joins = contact("elsewhere").with("jobTitle", title).publish();
    try (Connection held = Segments.nobodyEvaluates()) {
      Segments.edit(segment, titled(title));
      Api.as("marketer").post("/v1/segments/" + segment + "/refresh").then().statusCode(202);
    }
    Segments.awaitMembers(segment, joins);
    String job;
    try (Connection held = Segments.nobodyEvaluates()) {
      job = Segments.edit(segment, titled("another"));
      Segments.awaitBegun(segment);
      Api.as("marketer").post("/v1/segments/" + segment + "/stop").then().statusCode(200);
    }
    Segments.ended(job).then().body("result.overtaken", equalTo(true));
    Api.as("marketer")
        .get("/v1/segments/" + segment)
        .then()
        .body("status", equalTo("STOPPED"))
        .body("memberCount", equalTo(1));
  }

  /** The condition before is a field as well, so that the patch replaces all of it. */
  private static String titled(String title) {
    return "{\"condition\":{\"field\":\"jobTitle\",\"op\":\"IS\",\"values\":[\"%s\"]}}"
        .formatted(title);
  }

  @Test
  void a_stopped_segment_keeps_its_members_and_follows_no_longer() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    String other = Segments.live(inDepartment(department));
    TestEvent member = contact(department).publish();
    Segments.awaitMembers(segment, member);
    Api.as("marketer").post("/v1/segments/" + segment + "/stop").then().statusCode(200);
    TestEvent late = contact(department).publish();
    Segments.awaitMembers(other, member, late);
    Segments.awaitMembers(segment, member);
    Api.as("marketer")
        .post("/v1/segments/" + segment + "/stop")
        .then()
        .statusCode(409)
        .body("allowedActions", hasItem("activation"));
    Segments.activate(segment);
    Segments.awaitMembers(segment, member, late);
  }

  @Test
  void one_that_a_live_segment_is_built_on_can_neither_be_stopped_archived_nor_deleted() {
    String below = Segments.live(inDepartment(department()));
    String above = Segments.compound("{\"not\":{\"segment\":\"%s\"}}".formatted(below));
    String path = "/v1/segments/" + below;
    String name = Api.as("marketer").get("/v1/segments/" + above).path("name");
    for (String action : List.of("/stop", "/archive")) {
      Api.as("marketer")
          .post(path + action)
          .then()
          .statusCode(409)
          .body("code", equalTo("segment_in_use"))
          .body("usedBy", contains(name));
    }
    Api.as("marketer").delete(path).then().statusCode(409);
    Api.as("marketer").post(path + "/stop?force=true").then().statusCode(200);
    Api.as("marketer").delete(path).then().statusCode(409).body("code", equalTo("segment_in_use"));
    Api.as("marketer").post("/v1/segments/" + above + "/stop").then().statusCode(200);
    Api.as("marketer").delete(path).then().statusCode(204);
    Api.as("marketer").delete(path).then().statusCode(404);
  }

  @Test
  void a_thousand_segments_are_live_at_most() {
    String one = Segments.create("DYNAMIC", inDepartment(department()));
    SqlProbe.update(
        """
        insert into segment
          (id, version, name, type, tags, status, definition, created_at, updated_at)
        select gen_random_uuid(), 1, 'Filler ' || n, 'STATIC', '{}', 'LIVE', '{"timeZone":"UTC"}',
               now(), now()
        from generate_series(1, 1000) n\
        """);
    try {
      Api.as("marketer")
          .post("/v1/segments/" + one + "/activation")
          .then()
          .spec(Api.problem(409, "too_many_live_segments"));
    } finally {
      SqlProbe.update("delete from segment where name like 'Filler %'");
    }
    Segments.activate(one);
  }

  @Test
  void a_cycle_is_refused() {
    String below = Segments.live("{\"any\":[" + inDepartment(department()) + "]}");
    String above = Segments.compound("{\"segment\":\"%s\"}".formatted(below));
    int version = Api.as("marketer").get("/v1/segments/" + below).path("version");
    Api.patchAs("marketer", version)
        .body("{\"condition\":{\"any\":[{\"segment\":\"%s\"}]}}".formatted(above))
        .patch("/v1/segments/" + below)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition/any/0/segment"))
        .body("errors.code", contains("cycle"));
  }

  @Test
  void refreshing_evaluates_everybody_again() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(segment, contact);
    Segments.run(segment, "refresh");
    Segments.awaitMembers(segment, contact);
    Api.as("marketer").get("/v1/segments/" + segment).then().body("evaluatedAt", notNullValue());
    String draft = Segments.create("DYNAMIC", inDepartment(department));
    Api.as("marketer").post("/v1/segments/" + draft + "/refresh").then().statusCode(409);
  }

  @Test
  void an_unsaved_condition_is_estimated_exactly_or_fast_with_its_error_bound() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent one = contact(department).publish();
    TestEvent two = contact(department).publish();
    Segments.awaitMembers(segment, one, two);
    String body = "{\"condition\":" + inDepartment(department) + "}";
    Api.as("marketer")
        .body(body)
        .post("/v1/segments/estimate")
        .then()
        .statusCode(200)
        .body("count", equalTo(2))
        .body("sample", hasSize(2));
    Api.as("marketer")
        .body(body)
        .post("/v1/segments/estimate?approximate=true")
        .then()
        .statusCode(200)
        .body("plusMinus", notNullValue())
        .body("sample.size()", lessThanOrEqualTo(10));
    Api.as("marketer")
        .body("{\"condition\":{\"any\":[]}}")
        .post("/v1/segments/estimate")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition/any"));
  }
}
