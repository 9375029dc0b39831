package io.acquaint.scoring;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scoring models are drafts until their activation has scored all leads. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class EditingAModelApiTest {
  private static final String RULE =
      """
      {"name":"Clicks","points":10,"per":"OCCURRENCE",
       "when":{"interaction":"EMAIL_CLICKED","within":"P30D"}}""";
  private static final String GRADES =
      """
      [{"name":"Cold","from":0,"to":9},{"name":"Warm","from":10,"to":100}]""";

  @Test
  void a_model_goes_live_when_its_activation_is_done_and_can_be_stopped_and_archived() {
    String model = "/v1/scoring-models/" + create(RULE, GRADES);
    Api.as("marketer").get(model).then().body("status", equalTo("DRAFT"));
    Api.as("marketer").post(model + "/activation").then().statusCode(202);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Api.as("marketer").get(model).path("status").equals("LIVE"));
    Api.as("marketer").delete(model).then().statusCode(409);
    Api.as("marketer")
        .post(model + "/stop")
        .then()
        .statusCode(200)
        .body("status", equalTo("STOPPED"));
    Api.as("marketer").post(model + "/archive").then().body("status", equalTo("ARCHIVED"));
    Api.as("marketer")
        .post(model + "/activation")
        .then()
        .statusCode(409)
        .body("code", equalTo("model_wrong_status"))
        .body("allowedActions.size()", equalTo(0));
  }

  @Test
  void everything_that_is_wrong_is_told_at_once() {
    String rules =
        """
        [{"name":"A","points":0,"when":{"field":"shoeSize","op":"IS","values":["44"]}},
         {"name":"A","points":5,"halfLife":"P14D","when":{"field":"role","op":"IS","values":["EMPLOYEE"]}},
         {"name":"B","points":5,"per":"OCCURRENCE","when":{"field":"role","op":"IS","values":["EMPLOYEE"]}}]""";
    String grades =
        """
        [{"name":"Cold","from":0,"to":9},{"name":"Warm","from":11,"to":100}]""";
    Api.as("marketer")
        .body(model(rules, grades))
        .post("/v1/scoring-models")
        .then()
        .statusCode(422)
        .body(
            "errors.pointer",
            hasItems(
                "/rules/0/points",
                "/rules/1/name",
                "/rules/1/halfLife",
                "/rules/2/per",
                "/grades/1/from"))
        .body("errors.pointer", hasItem("/rules/0/when/field"));
    Api.as("marketer")
        .body(model(rules, grades))
        .post("/v1/scoring-models/validation")
        .then()
        .statusCode(200)
        .body("valid", equalTo(false));
  }

  @Test
  void a_change_needs_the_version_that_was_read_and_keeps_the_target() {
    String path = "/v1/scoring-models/" + create(RULE, GRADES);
    Api.patchAs("marketer", 1)
        .body("{\"salesReadyScore\":50}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("salesReadyScore", equalTo(50))
        .body("version", equalTo(2));
    Api.patchAs("marketer", 1).body("{\"salesReadyScore\":60}").patch(path).then().statusCode(412);
    Api.patchAs("marketer", 2)
        .body("{\"target\":\"ACCOUNT\"}")
        .patch(path)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/target"));
  }

  @Test
  void only_marketers_and_administrators_edit_models() {
    Api.as("salesperson")
        .body(model("[" + RULE + "]", GRADES))
        .post("/v1/scoring-models")
        .then()
        .statusCode(403);
  }

  @Test
  void a_lead_that_does_not_exist_has_no_scores() {
    Api.as("marketer").get("/v1/lead-scores/" + UUID.randomUUID()).then().statusCode(404);
  }

  private static String create(String rule, String grades) {
    return Api.as("marketer")
        .body(model("[" + rule + "]", grades))
        .post("/v1/scoring-models")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static String model(String rules, String grades) {
    return """
        {"name":"Model %s","target":"CONTACT","salesReadyScore":30,"rules":%s,"grades":%s}"""
        .formatted(UUID.randomUUID(), rules, grades);
  }
}
