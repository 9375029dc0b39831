package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Flow 1 of the product: interactions warm a lead up until sales takes it over. */
@ExtendWith(SystemUnderTest.class)
class ALeadWarmsUpTest {

  private static final Duration A_SECOND_OR_SO = Duration.ofSeconds(10);

  private static Api marketer;
  private static Api manager;
  private static Api salesperson;
  private static Story story;

  @BeforeAll
  static void liveModelAndSegments(RunningSystem system) {
    marketer = system.as("marketer");
    manager = system.as("sales-manager");
    salesperson = system.as("salesperson");
    story = Story.begin(marketer, "warm-up");
  }

  @Test
  void interactions_raise_the_score_move_the_lead_and_fill_the_segments() {
    String contact = story.contact("Ada", "Lovelace");
    String lead = story.lead(contact);
    assertThat(stage(lead)).isEqualTo("INQUIRY");

    clicks(contact, 1);
    awaitScore(lead, 10);
    awaitStage(lead, "MARKETING_QUALIFICATION");
    assertThat(isMember(story.clickers(), contact)).isFalse();

    clicks(contact, 2);
    awaitScore(lead, 30);
    awaitStage(lead, "SALES_ACCEPTANCE");
    JsonNode ready = marketer.get("/v1/leads/" + lead);
    assertThat(ready.path("salesReady").asBoolean()).isTrue();
    assertThat(ready.path("salesReadyBy").path("kind").asText("MODEL")).isEqualTo("MODEL");
    await().atMost(A_SECOND_OR_SO).until(() -> isMember(story.clickers(), contact));
    await().atMost(A_SECOND_OR_SO).until(() -> isMember(story.readyForSales(), contact));
  }

  @Test
  void the_explanations_of_score_and_membership_name_what_decided() {
    String contact = story.contact("Grace", "Hopper");
    String lead = story.lead(contact);
    clicks(contact, 3);
    awaitScore(lead, 30);
    await().atMost(A_SECOND_OR_SO).until(() -> isMember(story.clickers(), contact));

    JsonNode score = marketer.get("/v1/lead-scores/" + lead + "/" + story.model() + "/explanation");
    int sum = 0;
    for (JsonNode rule : score.path("rules")) {
      sum += rule.path("points").asInt();
    }
    assertThat(sum).isEqualTo(score.path("score").asInt()).isEqualTo(30);
    assertThat(score.path("missingToSalesReady").asInt()).isZero();

    JsonNode why =
        marketer.get("/v1/segments/" + story.clickers() + "/explanation?contactId=" + contact);
    assertThat(why.path("member").asBoolean()).isTrue();
    assertThat(why.path("tree").isObject()).isTrue();
    assertThat(Instant.parse(why.path("nextChangeAt").asText())).isAfter(Instant.now());
  }

  @Test
  void sales_takes_over_and_a_recycled_lead_waits_for_a_new_crossing() {
    String contact = story.contact("Katherine", "Johnson");
    String lead = story.lead(contact);
    clicks(contact, 3);
    awaitStage(lead, "SALES_ACCEPTANCE");

    manager.post(200, "/v1/leads/" + lead + "/assignment", "{\"ownerId\":\"acceptance\"}");
    salesperson.post(200, "/v1/leads/" + lead + "/sales-acceptance", "{}");
    salesperson.post(
        200, "/v1/leads/" + lead + "/recycling", "{\"reason\":\"No budget this year\"}");

    JsonNode recycled = marketer.get("/v1/leads/" + lead);
    assertThat(recycled.path("stage").asText()).isEqualTo("MARKETING_QUALIFICATION");
    assertThat(recycled.path("recycledCount").asInt()).isEqualTo(1);
    assertThat(recycled.path("salesReady").asBoolean()).isFalse();

    clicks(contact, 1);
    awaitScore(lead, 40);
    assertThat(stage(lead)).isEqualTo("MARKETING_QUALIFICATION");
    JsonNode history = marketer.get("/v1/leads/" + lead + "/history");
    assertThat(history.path("items").size()).isGreaterThanOrEqualTo(4);
  }

  private void clicks(String contact, int count) {
    String items =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    """
                    {"id":"%s","type":"EMAIL_CLICKED","contactId":"%s","occurredAt":"%s"}"""
                        .formatted(UUID.randomUUID(), contact, Instant.now().minusSeconds(60 + i)))
            .collect(Collectors.joining(","));
    JsonNode answer = marketer.post(202, "/v1/interactions", "{\"items\":[" + items + "]}");
    for (JsonNode item : answer.path("items")) {
      assertThat(item.path("result").asText()).isEqualTo("ACCEPTED");
    }
  }

  private String stage(String lead) {
    return marketer.get("/v1/leads/" + lead).path("stage").asText();
  }

  private void awaitStage(String lead, String stage) {
    await().atMost(A_SECOND_OR_SO).until(() -> stage(lead).equals(stage));
  }

  private void awaitScore(String lead, int score) {
    await()
        .atMost(A_SECOND_OR_SO)
        .untilAsserted(() -> assertThat(story.scoreOf(lead)).isEqualTo(score));
  }

  private boolean isMember(String segment, String contact) {
    for (JsonNode item :
        marketer.get("/v1/segment-memberships?contactId=" + contact).path("items")) {
      if (item.path("segmentId").asText().equals(segment)) {
        return true;
      }
    }
    return false;
  }
}
