package io.acquaint.scoring;

import static io.acquaint.scoring.Customers.click;
import static io.acquaint.scoring.Customers.contact;
import static io.acquaint.scoring.Customers.id;
import static io.acquaint.scoring.Customers.lead;
import static org.hamcrest.Matchers.equalTo;
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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Scores that time alone changes do so at their instant, without any event. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ScoreAsTimePassesApiTest {
  private static final String CLOCK = "/v1/services/scoring/test-clock";

  @AfterEach
  void goBack() {
    Api.as("admin").delete(CLOCK).then().statusCode(200);
  }

  @Test
  void an_interaction_stops_counting_when_its_window_ends() {
    String model = Models.live(Models.CLICKS);
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    Instant at = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.SECONDS);
    click(contact, at).publish();
    click(contact, at.plus(Duration.ofDays(1))).publish();
    Models.awaitScore(lead, model, 20);
    Models.explanation(lead, model)
        .then()
        .body("nextChangeAt", equalTo(at.plus(Duration.ofDays(30)).toString()));

    try (TopicProbe scores = TopicProbe.fromNow(Topics.SCORES)) {
      advance("P29D");
      assertEquals(10, Models.score(lead, model));
      scores.await(
          "lower score",
          seen ->
              Models.isAbout(seen.body(), lead, model) && seen.body().path("score").asInt() == 10);
    }
    advance("P1DT1M");
    assertEquals(0, Models.score(lead, model));
  }

  @Test
  void the_threshold_can_be_reached_anew_after_the_score_fell_below_it() {
    String model = Models.live(Models.CLICKS.replace("10", "30"));
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    click(contact, Instant.now()).publish();
    Models.awaitScore(lead, model, 30);
    advance("P31D");
    assertEquals(0, Models.score(lead, model));
    try (TopicProbe scores = TopicProbe.fromNow(Topics.SCORES)) {
      click(contact, Instant.now().plus(Duration.ofDays(31))).publish();
      TopicProbe.Seen again =
          scores.await(
              "second crossing",
              seen ->
                  seen.type().equals("score.threshold-reached")
                      && Models.isAbout(seen.body(), lead, model));
      assertEquals(2, again.body().path("crossings").asInt());
    }
  }

  @Test
  void points_halve_after_the_half_life() {
    String model =
        Models.live(
            """
            {"name":"Clicks","points":20,"per":"OCCURRENCE","halfLife":"P10D",
             "when":{"interaction":"EMAIL_CLICKED"}}\
            """);
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    click(contact, Instant.now()).publish();
    Models.awaitScore(lead, model, 20);
    advance("P10D");
    assertEquals(10, Models.score(lead, model));
    advance("P10D");
    assertEquals(5, Models.score(lead, model));
  }

  @Test
  void time_does_not_change_the_score_of_a_closed_lead() {
    String model = Models.live(Models.CLICKS);
    TestEvent contact = contact().publish();
    TestEvent lead = lead(contact).publish();
    click(contact, Instant.now()).publish();
    Models.awaitScore(id(lead), model, 10);
    lead.with("status", "QUALIFIED").with("version", 2).publish();
    Models.patiently()
        .until(
            () ->
                Api.as("salesperson")
                    .get("/v1/lead-scores/" + id(lead))
                    .path("items.find{it.modelId=='" + model + "'}.status"),
            status -> "STALE".equals(status));
    advance("P40D");
    assertEquals(10, Models.score(id(lead), model));
  }

  private static void advance(String period) {
    Api.as("admin").body("{\"advance\":\"" + period + "\"}").post(CLOCK).then().statusCode(200);
  }
}
