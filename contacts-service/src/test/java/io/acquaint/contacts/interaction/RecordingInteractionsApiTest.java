package io.acquaint.contacts.interaction;

import static io.acquaint.contacts.Crm.contactWithEmail;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class RecordingInteractionsApiTest {

  private final String id = UUID.randomUUID().toString();

  @Test
  void oneIsAcceptedLoggedAndStored() {
    String contact = someContact();

    post(interaction(id, "WEBSITE_VISITED", contact, ",\"pageUrl\":\"https://example.org/\""))
        .statusCode(202)
        .body("items.result", contains("ACCEPTED"))
        .body("items.id", contains(id));

    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.INTERACTIONS)) {
      TopicProbe.Seen seen = topic.await("interaction", record -> record.id().equals(id));
      assertEquals(contact, seen.key());
      assertEquals("interaction.recorded", seen.type());
      assertEquals("https://example.org/", seen.body().path("pageUrl").asText());
    }
    awaitStored(id);
  }

  @Test
  void manyComeAsListOrAsItems() {
    String contact = someContact();
    String items =
        IntStream.range(0, 1000)
            .mapToObj(i -> interaction(UUID.randomUUID().toString(), "EMAIL_SENT", contact, ""))
            .collect(Collectors.joining(","));

    post("{\"items\":[" + items + "]}").statusCode(202).body("items.size()", equalTo(1000));
    post("[" + interaction(id, "EMAIL_SENT", contact, "") + "]")
        .statusCode(202)
        .body("items.result", contains("ACCEPTED"));

    await()
        .untilAsserted(
            () ->
                assertEquals(
                    1001,
                    SqlProbe.number(
                        "select count(*) from interaction where contact_id = ?",
                        UUID.fromString(contact))));
  }

  @Test
  void everyTypeIsTaken() {
    String contact = someContact();
    String named = interaction(UUID.randomUUID().toString(), "CUSTOM", contact, ",\"name\":\"x\"");
    String others =
        Stream.of(
                "EMAIL_SENT EMAIL_DELIVERED EMAIL_OPENED EMAIL_CLICKED EMAIL_FORWARDED EMAIL_SOFT_BOUNCED EMAIL_HARD_BOUNCED EMAIL_BLOCK_BOUNCED EMAIL_BLOCKED EMAIL_SPAM_REPORTED EMAIL_UNSUBSCRIBED WEBSITE_VISITED LINK_CLICKED FORM_VISITED FORM_SUBMITTED DOWNLOAD_REQUESTED LIST_SUBSCRIBED LIST_UNSUBSCRIBED SUBSCRIPTION_CENTER_SUBMITTED EVENT_REGISTERED EVENT_REGISTRATION_CANCELLED EVENT_CHECKED_IN SURVEY_ANSWERED"
                    .split(" "))
            .map(type -> interaction(UUID.randomUUID().toString(), type, contact, ""))
            .collect(Collectors.joining(","));

    post("[" + named + "," + others + "]")
        .statusCode(202)
        .body("items.size()", equalTo(24))
        .body("items.result", everyItem(equalTo("ACCEPTED")));
  }

  @Test
  void whatWasStoredBeforeIsADuplicate() {
    String one = interaction(id, "EMAIL_SENT", someContact(), "");
    post(one).body("items.result", contains("ACCEPTED"));
    awaitStored(id);

    post(one).statusCode(202).body("items.result", contains("DUPLICATE"));
  }

  @Test
  void twiceInOneCallIsOnce() {
    String one = interaction(id, "EMAIL_SENT", someContact(), "");

    post("[" + one + "," + one + "]").body("items.result", contains("ACCEPTED", "DUPLICATE"));
  }

  @Test
  void aMailAddressNamesTheContact() {
    String email = freshEmail();
    String contact = contactWithEmail(email);

    post("""
            {"id":"%s","type":"EMAIL_SENT","email":"%s","occurredAt":"2026-03-01T09:30:00Z"}
            """
            .formatted(id, email.toUpperCase(Locale.ROOT)))
        .body("items.result", contains("ACCEPTED"));

    awaitStored(id);
    assertEquals(
        contact,
        SqlProbe.column("select contact_id from interaction where id = ?", UUID.fromString(id))
            .getFirst());
  }

  @Test
  void somebodyUnknownIsSaidToBe() {
    post(interaction(id, "EMAIL_SENT", UUID.randomUUID().toString(), ""))
        .statusCode(202)
        .body("items.result", contains("UNKNOWN_CONTACT"));
    post("{\"id\":\"%s\",\"type\":\"EMAIL_SENT\",\"email\":\"%s\",\"occurredAt\":\"2026-03-01T09:30:00Z\"}"
            .formatted(id, freshEmail()))
        .statusCode(202)
        .body("items.result", contains("UNKNOWN_CONTACT"));
  }

  @ParameterizedTest
  @CsvSource({
    "EMAIL_OPENED,NOT_TRACKED",
    "EMAIL_CLICKED,NOT_TRACKED",
    "LINK_CLICKED,NOT_TRACKED",
    "WEBSITE_VISITED,NOT_TRACKED",
    "FORM_VISITED,NOT_TRACKED",
    "FORM_SUBMITTED,ACCEPTED",
    "EMAIL_UNSUBSCRIBED,ACCEPTED"
  })
  void whoIsNotTrackedHasNoOpensClicksAndVisits(String type, String result) {
    String contact =
        createContact("{\"lastName\":\"x\",\"preferences\":{\"tracking\":false}}").getString("id");

    post(interaction(id, type, contact, "")).statusCode(202).body("items.result", contains(result));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"id\":\"no\"}",
        "{\"shoe\":1}",
        "\"text\"",
        "null",
        "[]",
        "{\"journeyId\":\"\\u0000\"}",
        "{\"properties\":{\"n\":1e5000}}"
      })
  void whatIsNoInteractionIsInvalidAndItsNeighbourIsNot(String bad) {
    post("[" + bad + "," + interaction(id, "EMAIL_SENT", someContact(), "") + "]")
        .statusCode(202)
        .body("items.result", contains("INVALID", "ACCEPTED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EMAIL_READ||/type",
        "CUSTOM||/name",
        "EMAIL_SENT|,\"name\":\"x\"|/name",
        "EMAIL_SENT|,\"occurredAt\":\"yesterday\"|/occurredAt",
        "EMAIL_SENT|,\"journeyId\":7|/journeyId",
        "EMAIL_SENT|,\"properties\":[]|/properties"
      })
  void whatBreaksARuleIsInvalidWithItsReason(String type, String more, String reason) {
    String occurred = more != null && more.contains("occurredAt") ? "" : when(Instant.EPOCH);
    post("{\"id\":\"%s\",\"type\":\"%s\",\"contactId\":\"%s\"%s%s}"
            .formatted(id, type, someContact(), occurred, more == null ? "" : more))
        .statusCode(202)
        .body("items.result", contains("INVALID"))
        .body("items[0].id", equalTo(id))
        .body("items[0].reason", containsString(reason));
  }

  @Test
  void whoWhenAndItsIdAreNeeded() {
    post("{\"type\":\"EMAIL_SENT\"}")
        .statusCode(202)
        .body("items.result", contains("INVALID"))
        .body("items[0].reason", containsString("/id"))
        .body("items[0].reason", containsString("/occurredAt"));
    post("{\"id\":\"%s\",\"type\":\"EMAIL_SENT\"%s}".formatted(id, when(Instant.EPOCH)))
        .body("items.result", contains("INVALID"))
        .body("items[0].reason", containsString("/contactId"));
    post("{\"id\":\"%s\",\"type\":\"EMAIL_SENT\",\"email\":\"nobody\"%s}"
            .formatted(id, when(Instant.EPOCH)))
        .body("items[0].reason", containsString("/email"));
  }

  @Test
  void propertiesAreAtMostTwoKibibytes() {
    String contact = someContact();

    post(interaction(id, "EMAIL_SENT", contact, properties(2048 - 8)))
        .body("items.result", contains("ACCEPTED"));
    post(interaction(id, "EMAIL_SENT", contact, properties(2049 - 8)))
        .body("items.result", contains("INVALID"))
        .body("items[0].reason", containsString("/properties"));
  }

  @Test
  void aDayAheadIsTheMost() {
    String contact = someContact();
    Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);

    post("{\"id\":\"%s\",\"type\":\"EMAIL_SENT\",\"contactId\":\"%s\"%s}"
            .formatted(id, contact, when(tomorrow.minusSeconds(60))))
        .body("items.result", contains("ACCEPTED"));
    post("{\"id\":\"%s\",\"type\":\"EMAIL_SENT\",\"contactId\":\"%s\"%s}"
            .formatted(UUID.randomUUID(), contact, when(tomorrow.plusSeconds(60))))
        .body("items.result", contains("INVALID"));
  }

  @Test
  void noneAndTooManyAreRefused() {
    post("[]").spec(problem(422, "unprocessable"));
    post("{\"items\":[]}").spec(problem(422, "unprocessable"));
    post("[" + String.join(",", Collections.nCopies(1001, "{}")) + "]")
        .spec(problem(422, "unprocessable"));
  }

  @Test
  void whatIsNotJsonIsRefused() {
    post("{\"id\":").spec(problem(400, "bad_request"));
  }

  @Test
  void salespeopleDoNotReportThem() {
    as("salesperson").body("{}").post("/v1/interactions").then().spec(problem(403, "forbidden"));
  }

  private static String interaction(String id, String type, String contact, String more) {
    return "{\"id\":\"%s\",\"type\":\"%s\",\"contactId\":\"%s\"%s%s}"
        .formatted(id, type, contact, when(Instant.parse("2026-03-01T09:30:00Z")), more);
  }

  private static String when(Instant at) {
    return ",\"occurredAt\":\"" + at + "\"";
  }

  private static String properties(int length) {
    return ",\"properties\":{\"a\":\"" + "x".repeat(length) + "\"}";
  }

  private static ValidatableResponse post(String body) {
    return as("integration").body(body).post("/v1/interactions").then();
  }

  private static void awaitStored(String id) {
    await()
        .untilAsserted(
            () ->
                assertEquals(
                    1,
                    SqlProbe.number(
                        "select count(*) from interaction where id = ?", UUID.fromString(id))));
  }
}
