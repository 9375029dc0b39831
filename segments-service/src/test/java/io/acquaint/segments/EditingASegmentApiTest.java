package io.acquaint.segments;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Segments are drafts until their activation has evaluated everybody. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class EditingASegmentApiTest {
  private static final String DECISION_MAKERS =
      """
      {"all":[{"related":"leads","where":{"field":"topic","op":"IS","values":["Conference Contoso Ltd"]}},
              {"field":"role","op":"IS","values":["DECISION_MAKER"]}]}""";

  @Test
  void a_segment_that_another_live_one_is_built_on_is_not_stopped_unless_forced() {
    String below = live(create("DYNAMIC", DECISION_MAKERS));
    String above = live(create("COMPOUND", "{\"not\":{\"segment\":\"%s\"}}".formatted(below)));
    String path = "/v1/segments/" + below;
    Api.as("marketer")
        .post(path + "/stop")
        .then()
        .statusCode(409)
        .body("code", equalTo("segment_in_use"));
    Api.as("marketer").post("/v1/segments/" + above + "/stop").then().statusCode(200);
    Api.as("marketer")
        .post(path + "/stop")
        .then()
        .statusCode(200)
        .body("status", equalTo("STOPPED"));
  }

  @Test
  void a_condition_that_is_not_understood_is_refused_with_the_pointer_of_each_node() {
    Api.as("marketer")
        .body(
            segment(
                "DYNAMIC",
                """
                {"all":[{"field":"shoeSize","op":"IS","values":["44"]},{"any":[]},
                        {"interaction":"EMAIL_CLICKED","within":"soon"}]}"""))
        .post("/v1/segments")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/condition/all/0/field"))
        .body("errors.size()", equalTo(3));
  }

  @Test
  void a_compound_segment_refers_to_live_segments_only_and_to_nothing_else() {
    Api.as("marketer")
        .body(segment("COMPOUND", DECISION_MAKERS))
        .post("/v1/segments")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition"));
    Api.as("marketer")
        .body(segment("COMPOUND", "{\"segment\":\"%s\"}".formatted(UUID.randomUUID())))
        .post("/v1/segments")
        .then()
        .statusCode(422)
        .body("errors.code", contains("unknown_reference"));
  }

  @Test
  void a_name_that_is_taken_is_told_with_all_else_by_validation_as_by_creation() {
    String name =
        Api.as("marketer").get("/v1/segments/" + create("DYNAMIC", DECISION_MAKERS)).path("name");
    String body =
        "{\"name\":\"%s\",\"type\":\"DYNAMIC\",\"condition\":{\"any\":[]}}".formatted(name);
    Api.as("marketer")
        .body(body)
        .post("/v1/segments/validation")
        .then()
        .statusCode(200)
        .body("findings.pointer", contains("/name", "/condition/any"))
        .body("findings.code", contains("not_unique", "empty"));
    Api.as("marketer")
        .body(body)
        .post("/v1/segments")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/name", "/condition/any"));
  }

  @Test
  void a_zone_that_does_not_exist_is_refused() {
    Api.as("marketer")
        .body(segment("DYNAMIC", DECISION_MAKERS).replace("UTC", "Mars/Olympus"))
        .post("/v1/segments")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/timeZone"));
  }

  @Test
  void an_unsaved_condition_is_estimated_and_told_in_plain_words() {
    String body = "{\"condition\":" + DECISION_MAKERS + "}";
    Api.as("marketer")
        .body(body)
        .post("/v1/segments/estimate")
        .then()
        .statusCode(200)
        .body("count", equalTo(0));
    Api.as("marketer")
        .body(body)
        .post("/v1/segments/description")
        .then()
        .statusCode(200)
        .body("sentences", not(empty()));
  }

  @Test
  void plain_words_tell_where_a_group_ends_and_keep_what_was_written() {
    Api.as("marketer")
        .body(
            """
            {"condition":{"all":[
              {"any":[
                {"field":"role","op":"IS","values":["DECISION_MAKER"]},
                {"not":{"field":"department","op":"IS","values":["R&D Berlin"]}}]},
              {"field":"language","op":"IS_EMPTY"}]}}
            """)
        .post("/v1/segments/description")
        .then()
        .statusCode(200)
        .body(
            "sentences",
            contains(
                "All of these are true:",
                "1. At least one of these is true:",
                "1.1. Role is \"DECISION_MAKER\"",
                "1.2. This is not true:",
                "1.2.1. Department is \"R&D Berlin\"",
                "2. Language is empty"));
  }

  @Test
  void a_contact_that_is_not_known_is_in_no_segment_and_told_so() {
    String id = live(create("DYNAMIC", DECISION_MAKERS));
    Api.as("marketer")
        .get("/v1/segments/" + id + "/explanation?contactId=" + UUID.randomUUID())
        .then()
        .statusCode(200)
        .body("member", equalTo(false));
    Api.as("marketer")
        .get("/v1/segments/" + id + "/members")
        .then()
        .statusCode(200)
        .body("items", empty());
    Api.as("marketer").get("/v1/segment-memberships").then().statusCode(400);
  }

  private static String live(String id) {
    Api.as("marketer").post("/v1/segments/" + id + "/activation").then().statusCode(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Api.as("marketer").get("/v1/segments/" + id).path("status").equals("LIVE"));
    return id;
  }

  private static String create(String type, String condition) {
    return Api.as("marketer")
        .body(segment(type, condition))
        .post("/v1/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String segment(String type, String condition) {
    return """
        {"name":"Segment %s","type":"%s","timeZone":"UTC","condition":%s}"""
        .formatted(UUID.randomUUID(), type, condition);
  }
}
