package io.acquaint.scoring;

import static io.acquaint.scoring.Customers.click;
import static io.acquaint.scoring.Customers.contact;
import static io.acquaint.scoring.Customers.id;
import static io.acquaint.scoring.Customers.interaction;
import static io.acquaint.scoring.Customers.lead;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.WithTestClock;
import io.acquaint.testing.contract.EventContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a contact does shows in the scores of its open leads at once, and each thing counts once.
 */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class LeadWhoseContactActsApiTest {

  @Test
  void a_lead_gets_its_first_score_with_its_grade_even_if_it_is_nothing() {
    String model = Models.live(Models.CLICKS);
    try (TopicProbe scores = TopicProbe.fromNow(Topics.SCORES)) {
      TestEvent contact = contact().publish();
      String lead = id(lead(contact).publish());

      TopicProbe.Seen first =
          scores.await("first score", seen -> Models.isAbout(seen.body(), lead, model));

      assertEquals("score.changed", first.type());
      EventContract.check(first.type(), first.body());
      assertEquals(0, first.body().path("score").asInt(-1));
      assertEquals("Cold", first.body().path("grade").asText());
      assertEquals(lead + ":" + model, first.key());
      assertFalse(first.body().has("previousScore"));
    }
  }

  @Test
  void interactions_raise_the_score_and_reaching_the_threshold_is_told_once() {
    String model = Models.live(Models.CLICKS);
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    Models.awaitScore(lead, model, 0);
    try (TopicProbe scores = TopicProbe.fromNow(Topics.SCORES)) {
      for (int clicks = 1; clicks <= 4; clicks++) {
        click(contact, Instant.now()).publish();
        Models.awaitScore(lead, model, 10 * clicks);
      }
      scores.await(
          "the last score",
          seen ->
              Models.isAbout(seen.body(), lead, model) && seen.body().path("score").asInt() == 40);

      List<TopicProbe.Seen> reached =
          scores.all().stream()
              .filter(seen -> seen.type().equals("score.threshold-reached"))
              .filter(seen -> Models.isAbout(seen.body(), lead, model))
              .toList();
      assertEquals(1, reached.size());
      EventContract.check(reached.getFirst().type(), reached.getFirst().body());
      assertEquals(30, reached.getFirst().body().path("score").asInt());
      assertEquals(1, reached.getFirst().body().path("crossings").asInt());
    }
    Api.as("salesperson")
        .get("/v1/lead-scores/" + lead)
        .then()
        .body("items.find{it.modelId=='" + model + "'}.grade", equalTo("Hot"))
        .body("items.find{it.modelId=='" + model + "'}.salesReady", equalTo(true))
        .body("items.find{it.modelId=='" + model + "'}.status", equalTo("UP_TO_DATE"));
    Api.as("salesperson")
        .get("/v1/lead-scores/" + lead + "/" + model + "/history")
        .then()
        .body("items.score", contains(0, 10, 20, 30, 40));
  }

  @Test
  void an_interaction_that_arrives_again_counts_once() {
    String model = Models.live(Models.CLICKS);
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    TestEvent click = click(contact, Instant.now()).publish();
    click.publish();
    click.publish();
    click(contact, Instant.now()).publish();
    Models.awaitScore(lead, model, 20);
    Models.explanation(lead, model).then().body("rules[0].occurrences", equalTo(2));
  }

  @Test
  void a_rule_tells_why_it_gives_nothing() {
    String model =
        Models.live(
            """
            {"name":"Clicks of a mail","points":10,
             "when":{"all":[
               {"field":"lead.topic","op":"IS_NOT_EMPTY"},
               {"interaction":"EMAIL_CLICKED","within":"P30D",
                "where":{"field":"emailId","op":"IS","values":["Welcome"]}}]}}\
            """);
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    TestEvent click = click(contact, Instant.now()).with("emailId", "Other").publish();
    String where = "rules[0].tree.children[1].children[0]";
    Models.patiently()
        .untilAsserted(
            () ->
                Models.explanation(lead, model)
                    .then()
                    .statusCode(200)
                    .body(where + ".among.shown", equalTo(id(click))));

    Models.explanation(lead, model)
        .then()
        .body("rules[0].points", equalTo(0))
        .body("rules[0].tree.value", equalTo(false))
        .body("rules[0].tree.children.value", contains(true, false))
        .body("rules[0].tree.children[0].words", equalTo("Lead's topic is not empty"))
        .body(where + ".pointer", equalTo("/all/1/where"))
        .body(where + ".among.matching", equalTo(0))
        .body(where + ".data.value", equalTo("other"));
  }

  @Test
  void the_points_of_the_rules_add_up_to_the_score_and_say_what_was_capped() {
    String model =
        Models.live(
            """
            {"name":"Clicks","points":10,"per":"OCCURRENCE","cap":15,
             "when":{"interaction":"EMAIL_CLICKED","within":"P30D"}},
            {"name":"Decides","points":7,"when":{"field":"role","op":"IS","values":["DECISION_MAKER"]}},
            {"name":"Complained","points":-3,"per":"OCCURRENCE","when":{"interaction":"EMAIL_SPAM_REPORTED"}}\
            """);
    TestEvent contact = contact().publish();
    String lead = id(lead(contact).publish());
    TestEvent first = click(contact, Instant.now().minusSeconds(60)).publish();
    TestEvent second = click(contact, Instant.now()).publish();
    interaction(contact, "EMAIL_SPAM_REPORTED", Instant.now()).publish();
    Models.awaitScore(lead, model, 19);

    Models.explanation(lead, model)
        .then()
        .statusCode(200)
        .body("score", equalTo(19))
        .body("rules.points", contains(15, 7, -3))
        .body("rules[0].cappedFrom", equalTo(20))
        .body("rules[0].newest", contains(id(second), id(first)))
        .body("rules[1].cappedFrom", nullValue())
        .body("missingToSalesReady", equalTo(11));
  }

  @Test
  void earlier_interactions_count_once_a_lead_is_linked_to_the_contact() {
    String model = Models.live(Models.CLICKS);
    TestEvent contact = contact().publish();
    click(contact, Instant.now()).publish();
    TestEvent lead = lead(contact).with("parentContactId", null).publish();
    Models.patiently()
        .until(
            () -> Api.as("salesperson").get("/v1/lead-scores/" + id(lead)).path("notScoredBecause"),
            why -> "NO_PARENT".equals(why));

    lead.with("parentContactId", id(contact)).with("version", 2).publish();

    Models.awaitScore(id(lead), model, 10);
  }

  @Test
  void children_and_those_who_agreed_to_too_little_are_not_scored_and_that_is_told() {
    String model =
        Models.create(
            Models.body(Models.CLICKS)
                .replace("\"target\"", "\"minimumConsent\":\"PROFILING\",\"target\""));
    Models.activate(model);
    String below = id(lead(contact().publish()).publish());
    String child = id(lead(contact().with("child", true).publish()).publish());
    Models.patiently()
        .until(
            () -> Api.as("salesperson").get("/v1/lead-scores/" + child).path("notScoredBecause"),
            why -> "CHILD".equals(why));
    Models.patiently()
        .until(() -> Models.explanation(below, model).statusCode(), status -> status == 409);
    Api.as("salesperson").get("/v1/lead-scores/" + child).then().body("items", hasSize(0));
  }

  @Test
  void the_score_of_a_closed_lead_stays_as_it_is() {
    String model = Models.live(Models.CLICKS);
    TestEvent contact = contact().publish();
    TestEvent lead = lead(contact).publish();
    click(contact, Instant.now()).publish();
    Models.awaitScore(id(lead), model, 10);

    lead.with("status", "DISQUALIFIED").with("version", 2).publish();
    Models.patiently()
        .until(
            () ->
                Api.as("salesperson")
                    .get("/v1/lead-scores/" + id(lead))
                    .path("items.find{it.modelId=='" + model + "'}.status"),
            status -> "STALE".equals(status));
    click(contact, Instant.now()).publish();
    String open = id(lead(contact).publish());

    Models.awaitScore(open, model, 20);
    assertEquals(10, Models.score(id(lead), model));
  }

  @Test
  void a_merge_moves_the_interactions_and_scores_anew() {
    String model = Models.live(Models.CLICKS);
    TestEvent survivor = contact().publish();
    TestEvent other = contact().publish();
    String lead = id(lead(survivor).publish());
    click(survivor, Instant.now()).publish();
    click(other, Instant.now()).publish();
    Models.awaitScore(lead, model, 10);

    other
        .with("status", "INACTIVE")
        .with("mergedIntoId", id(survivor))
        .with("version", 2)
        .publish();

    Models.awaitScore(lead, model, 20);
  }
}
