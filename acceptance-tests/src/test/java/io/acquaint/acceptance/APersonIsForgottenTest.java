package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Erasure goes through all five services, also when one of them is down when it is asked for. */
@ExtendWith(SystemUnderTest.class)
class APersonIsForgottenTest {

  private static final Duration SOON = Duration.ofSeconds(60);

  @Test
  void all_services_forget_and_the_proof_says_what(RunningSystem system) throws IOException {
    Api marketer = system.as("marketer");
    Api admin = system.as("admin");
    Story story = Story.begin(marketer, "forgotten");
    String person = "Person" + UUID.randomUUID().toString().substring(0, 8);
    String contact = story.contact("Forget", person);
    String lead = story.lead(contact);
    clicksThreeTimes(marketer, contact);
    await().atMost(SOON).untilAsserted(() -> assertThat(story.scoreOf(lead)).isEqualTo(30));
    await().atMost(SOON).until(() -> memberships(marketer, story, contact) == 2);

    JsonNode known = marketer.get("/v1/contacts/" + contact + "/personal-data").path("services");
    for (String service : List.of("contacts", "leads", "scoring", "segments")) {
      assertThat(known.path(service).toString()).as(service).contains(contact);
    }

    system.kill("leads");
    admin.post(202, "/v1/contacts/" + contact + "/erasure", "{}");
    system.restart("leads");
    await().atMost(SOON).until(() -> proof(admin, contact).hasNonNull("finishedAt"));

    JsonNode removed = proof(admin, contact).path("removed");
    assertThat(removed.path("contacts").path("contacts").asInt()).isEqualTo(1);
    assertThat(removed.path("contacts").path("interactions").asInt()).isEqualTo(3);
    assertThat(removed.path("segments").path("memberships").asInt()).isGreaterThanOrEqualTo(2);
    assertThat(removed.path("leads").toString()).contains("1");
    assertThat(marketer.send("GET", "/v1/contacts/" + contact, null, null).statusCode())
        .isEqualTo(404);
    for (String collection : List.of("contacts", "leads")) {
      assertThat(marketer.get("/v1/" + collection + "?q=" + person).path("items")).isEmpty();
    }
    assertThat(memberships(marketer, story, contact)).isZero();

    clicksThreeTimes(marketer, contact);
    String later = story.contact("Later", person);
    clicksThreeTimes(marketer, later);
    await().atMost(SOON).until(() -> memberships(marketer, story, later) == 1);
    assertThat(memberships(marketer, story, contact)).isZero();
    assertThat(marketer.send("GET", "/v1/contacts/" + contact, null, null).statusCode())
        .isEqualTo(404);
  }

  private static void clicksThreeTimes(Api api, String contact) {
    for (int i = 1; i <= 3; i++) {
      api.post(
          202,
          "/v1/interactions",
          """
          {"id":"%s","type":"EMAIL_CLICKED","contactId":"%s","occurredAt":"%s"}"""
              .formatted(UUID.randomUUID(), contact, Instant.now().minusSeconds(i)));
    }
  }

  private static JsonNode proof(Api api, String contact) {
    return api.get("/v1/contacts/" + contact + "/erasure");
  }

  /** In how many of the story's segments a contact is; other tests have segments of their own. */
  private static int memberships(Api api, Story story, String contact) {
    int found = 0;
    for (JsonNode item : api.get("/v1/segment-memberships?contactId=" + contact).path("items")) {
      String segment = item.path("segmentId").asText();
      if (segment.equals(story.clickers()) || segment.equals(story.readyForSales())) {
        found++;
      }
    }
    return found;
  }
}
