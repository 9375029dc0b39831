package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * segments-service loses its database. It reads the topics from their beginning, and its picture of
 * customers is the one that it had, row by row. (The segments themselves are its own: they are
 * gone, and made again here.)
 */
@ExtendWith(SystemUnderTest.class)
class ThePictureComesBackTest {

  private static final Duration SOON = Duration.ofSeconds(90);
  private static final Duration AT_REST = Duration.ofSeconds(3);

  /** Every table that is filled from topics. */
  private static final List<String> TABLES =
      List.of(
          "contact",
          "contact_alias",
          "account",
          "lead",
          "picture_score",
          "opportunity",
          "interaction",
          "contact_interaction_count",
          "registration",
          "marketing_event",
          "subscription",
          "suppressed_address",
          "picture_attribute",
          "picture_gone");

  @Test
  void an_empty_database_is_filled_from_the_topics(RunningSystem system)
      throws IOException, SQLException {
    Api marketer = system.as("marketer");
    String name = "picture" + UUID.randomUUID().toString().substring(0, 8);
    Story story = Story.begin(marketer, name);
    somethingOfEachKind(marketer, system.as("admin"), story, name);
    Map<String, List<String>> before = atRest(system);
    assertThat(before.values()).as("rows of each kind").noneMatch(List::isEmpty);
    List<String> clickers = members(marketer, story.clickers());
    assertThat(clickers).isNotEmpty();

    system.kill("segments");
    try (Connection server = system.database("postgres");
        Statement statement = server.createStatement()) {
      statement.execute("drop database segments with (force)");
      statement.execute("create database segments owner segments");
    }
    system.restart("segments");

    await()
        .atMost(SOON)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(() -> assertThat(picture(system)).isEqualTo(before));
    Story again = Story.begin(marketer, name + " again");
    assertThat(members(marketer, again.clickers())).containsExactlyInAnyOrderElementsOf(clickers);
  }

  private static void somethingOfEachKind(Api marketer, Api admin, Story story, String name) {
    String field = "f" + name;
    admin.create(
        "/v1/attribute-definitions",
        "{\"entity\":\"CONTACT\",\"name\":\"" + field + "\",\"type\":\"TEXT\"}");
    String account = marketer.create("/v1/accounts", "{\"name\":\"" + name + "\"}");
    String contact = story.contact("Ada", name);
    marketer.patch(
        "/v1/contacts/" + contact,
        "{\"accountId\":\"%s\",\"attributes\":{\"%s\":\"x\"}}".formatted(account, field));
    String twin = story.contact("Twin", name);
    for (String who : List.of(contact, contact, twin, twin, twin)) {
      marketer.post(
          202,
          "/v1/interactions",
          """
          {"id":"%s","type":"EMAIL_CLICKED","contactId":"%s","occurredAt":"%s"}"""
              .formatted(UUID.randomUUID(), who, Instant.now().minusSeconds(1)));
    }
    String lead = story.lead(contact);
    await().atMost(SOON).until(() -> story.scoreOf(lead) > 0);
    marketer.post(200, "/v1/contacts/" + contact + "/merge", "{\"loserIds\":[\"" + twin + "\"]}");
    await().atMost(SOON).until(() -> story.scoreOf(lead) == 50);
    admin.create(
        "/v1/opportunities",
        "{\"name\":\"%s\",\"leadId\":\"%s\",\"contactId\":\"%s\"}".formatted(name, lead, contact));
    String gone = story.contact("Gone", name);
    String version = marketer.get("/v1/contacts/" + gone).path("version").asText();
    String path = "/v1/contacts/" + gone;
    assertThat(marketer.send("DELETE", path, null, "\"" + version + "\"").statusCode())
        .isEqualTo(204);
    String event =
        marketer.create(
            "/v1/events",
            """
            {"name":"%s","type":"ONLINE","startsAt":"2030-05-04T08:00:00Z",
             "endsAt":"2030-05-04T16:00:00Z","timeZone":"UTC","status":"LIVE"}"""
                .formatted(name));
    marketer.create(
        "/v1/events/" + event + "/registrations", "{\"contactId\":\"" + contact + "\"}");
    String list = marketer.create("/v1/subscription-lists", "{\"name\":\"" + name + "\"}");
    String subscription = "/v1/contacts/" + contact + "/subscriptions/" + list;
    assertThat(marketer.send("PUT", subscription, "{}", null).statusCode()).isEqualTo(200);
    bounces(marketer, contact);
  }

  /** A mail that cannot be delivered suppresses its address. */
  private static void bounces(Api marketer, String contact) {
    marketer.post(
        202,
        "/v1/interactions",
        """
        {"id":"%s","type":"EMAIL_HARD_BOUNCED","contactId":"%s","occurredAt":"%s"}"""
            .formatted(UUID.randomUUID(), contact, Instant.now()));
  }

  /** The picture when nothing has changed in it for a while. */
  private static Map<String, List<String>> atRest(RunningSystem system) {
    List<Map<String, List<String>>> seen = new ArrayList<>();
    await()
        .atMost(SOON)
        .pollInterval(AT_REST)
        .until(
            () -> {
              seen.add(picture(system));
              return seen.size() > 1 && seen.getLast().equals(seen.get(seen.size() - 2));
            });
    return seen.getLast();
  }

  /** Each table's rows as JSON, in one order. */
  private static Map<String, List<String>> picture(RunningSystem system)
      throws IOException, SQLException {
    Map<String, List<String>> picture = new LinkedHashMap<>();
    try (Connection db = system.database("segments");
        Statement statement = db.createStatement()) {
      for (String table : TABLES) {
        List<String> rows = new ArrayList<>();
        try (ResultSet found =
            statement.executeQuery(
                "select cast(to_jsonb(t) as text) collate \"C\" from " + table + " t order by 1")) {
          while (found.next()) {
            rows.add(found.getString(1));
          }
        }
        picture.put(table, rows);
      }
    }
    return picture;
  }

  private static List<String> members(Api api, String segment) {
    List<String> found = new ArrayList<>();
    for (JsonNode item : api.get("/v1/segments/" + segment + "/members?limit=200").path("items")) {
      found.add(item.path("contactId").asText());
    }
    return found;
  }
}
