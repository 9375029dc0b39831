package io.acquaint.scoring;

import static io.acquaint.scoring.Customers.click;
import static io.acquaint.scoring.Customers.contact;
import static io.acquaint.scoring.Customers.id;
import static io.acquaint.scoring.Customers.lead;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An edited model changes nothing until it is activated; then all its scores change at once. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ModelThatIsActivatedAnewApiTest {

  @Test
  void scores_change_over_in_one_step() {
    String model = Models.live(Models.CLICKS);
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    click(contact, Instant.now()).publish();
    Models.awaitScore(lead, model, 10);
    edit(model, Models.CLICKS.replace("10", "25"));
    assertEquals(10, Models.score(lead, model));
    Api.as("marketer")
        .get("/v1/scoring-models/" + model)
        .then()
        .body("changedSinceActivation", equalTo(true))
        .body("rules[0].points", equalTo(25))
        .body("liveRules[0].points", equalTo(10));

    try (TopicProbe scores = TopicProbe.fromNow(Topics.SCORES)) {
      Models.activate(model);
      assertEquals(25, Models.score(lead, model));

      TopicProbe.Seen change =
          scores.await("new score", seen -> Models.isAbout(seen.body(), lead, model));
      assertEquals(25, change.body().path("score").asInt());
      assertEquals(10, change.body().path("previousScore").asInt());
      assertEquals(2, change.body().path("modelVersion").asInt());
    }
  }

  @Test
  void leads_and_interactions_that_arrive_during_an_activation_are_neither_lost_nor_doubled() {
    List<String> leads = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      leads.add(id(lead(contact().publish()).publish()));
    }
    String model = Models.create(Models.body(Models.CLICKS));
    Api.as("marketer").post("/v1/scoring-models/" + model + "/activation").then().statusCode(202);
    List<String> acting = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      TestEvent contact = contact().publish();
      acting.add(id(lead(contact).publish()));
      click(contact, Instant.now()).publish();
    }
    acting.forEach(lead -> Models.awaitScore(lead, model, 10));
    leads.forEach(lead -> Models.awaitScore(lead, model, 0));
  }

  @Test
  void stopping_a_model_takes_its_scores_away_unless_they_are_to_be_kept() {
    String model = Models.live(Models.CLICKS);
    String lead = id(lead(contact().publish()).publish());
    Models.awaitScore(lead, model, 0);
    Api.as("marketer").post("/v1/scoring-models/" + model + "/stop").then().statusCode(200);
    Api.as("salesperson")
        .get("/v1/lead-scores/" + lead)
        .then()
        .body("items.findAll{it.modelId=='" + model + "'}", hasSize(0));
    Models.explanation(lead, model).then().statusCode(404);
  }

  @Test
  void every_model_scores_every_lead_by_itself() {
    String one = Models.live(Models.CLICKS);
    String two = Models.live(Models.CLICKS.replace("10", "5"));
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    click(contact, Instant.now()).publish();
    Models.awaitScore(lead, one, 10);
    Models.awaitScore(lead, two, 5);
    Api.as("salesperson")
        .get("/v1/lead-scores/" + lead)
        .then()
        .body("items.modelId", hasItems(one, two));
  }

  private static void edit(String model, String rule) {
    int version = Api.as("marketer").get("/v1/scoring-models/" + model).path("version");
    Api.patchAs("marketer", version)
        .body("{\"rules\":[" + rule + "]}")
        .patch("/v1/scoring-models/" + model)
        .then()
        .statusCode(200);
  }
}
