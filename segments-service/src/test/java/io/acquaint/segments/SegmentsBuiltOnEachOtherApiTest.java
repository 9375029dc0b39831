package io.acquaint.segments;

import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a segment is built on is looked at again when it goes live. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class SegmentsBuiltOnEachOtherApiTest {

  @Test
  void of_two_edits_that_make_a_cycle_one_goes_live_and_the_other_stays_as_it_was()
      throws Exception {
    String department = department();
    String a = Segments.live("{\"any\":[" + inDepartment(department) + "]}");
    String b = Segments.live("{\"any\":[" + inDepartment(department) + "]}");
    Response first;
    Response second;
    try (Connection held = Segments.nobodyEvaluates()) {
      String jobOfA = Segments.edit(a, builtOn(b));
      String jobOfB = Segments.edit(b, builtOn(a));
      Segments.awaitBegun(a);
      Segments.awaitBegun(b);
      held.close();
      first = Segments.ended(jobOfA);
      second = Segments.ended(jobOfB);
    }
    assertEquals(
        List.of("FAILED", "SUCCEEDED"),
        List.of(first, second).stream().map(job -> job.<String>path("status")).sorted().toList());
    boolean firstFailed = first.path("status").equals("FAILED");
    (firstFailed ? first : second)
        .then()
        .body("errors", contains(containsString("built on itself (/condition/any/0/segment)")));
    Api.as("marketer")
        .get("/v1/segments/" + (firstFailed ? a : b))
        .then()
        .body("status", equalTo("LIVE"))
        .body("changedSinceActivation", equalTo(true));
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(firstFailed ? a : b, contact);
    Segments.awaitMembers(firstFailed ? b : a, contact);
  }

  @Test
  void one_that_is_about_to_go_live_counts_as_a_user() throws Exception {
    String below = Segments.live(inDepartment(department()));
    String above = Segments.create("DYNAMIC", "{\"segment\":\"%s\"}".formatted(below));
    String name = Api.as("marketer").get("/v1/segments/" + above).path("name");
    String job;
    try (Connection held = Segments.nobodyEvaluates()) {
      job = activation(above);
      Segments.awaitBegun(above);
      Api.as("marketer")
          .post("/v1/segments/" + below + "/stop")
          .then()
          .spec(Api.problem(409, "segment_in_use"))
          .body("usedBy", contains(name));
    }
    Segments.ended(job).then().body("status", equalTo("SUCCEEDED"));
  }

  @Test
  void nothing_goes_live_on_a_segment_that_was_stopped_meanwhile() throws Exception {
    String below = Segments.live(inDepartment(department()));
    String above = Segments.create("DYNAMIC", "{\"segment\":\"%s\"}".formatted(below));
    String job;
    try (Connection held = Segments.nobodyEvaluates()) {
      job = activation(above);
      Segments.awaitBegun(above);
      Api.as("marketer").post("/v1/segments/" + below + "/stop?force=true").then().statusCode(200);
    }
    Segments.ended(job)
        .then()
        .body("status", equalTo("FAILED"))
        .body("errors", hasItem(containsString("there is no live segment with this id")));
    Api.as("marketer").get("/v1/segments/" + above).then().body("status", equalTo("DRAFT"));
  }

  @Test
  void a_segment_whose_parent_was_stopped_is_edited_as_long_as_its_condition_stays() {
    String below = Segments.live(inDepartment(department()));
    String above = Segments.compound("{\"any\":[{\"segment\":\"%s\"}]}".formatted(below));
    Api.as("marketer").post("/v1/segments/" + below + "/stop?force=true").then().statusCode(200);
    Segments.edit(above, "{\"description\":\"foo\"}");
    int version = Api.as("marketer").get("/v1/segments/" + above).path("version");
    Api.patchAs("marketer", version)
        .body("{\"condition\":{\"any\":[{\"not\":{\"segment\":\"%s\"}}]}}".formatted(below))
        .patch("/v1/segments/" + above)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition/any/0/not/segment"))
        .body("errors.code", contains("unknown_reference"));
    Api.as("marketer")
        .post("/v1/segments/" + above + "/activation")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition/any/0/segment"));
  }

  private static String activation(String segment) {
    return Api.as("marketer")
        .post("/v1/segments/" + segment + "/activation")
        .then()
        .statusCode(202)
        .extract()
        .path("activationJobId");
  }

  private static String builtOn(String segment) {
    return "{\"condition\":{\"any\":[{\"segment\":\"%s\"}]}}".formatted(segment);
  }
}
