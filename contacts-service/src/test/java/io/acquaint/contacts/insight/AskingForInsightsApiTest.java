package io.acquaint.contacts.insight;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class AskingForInsightsApiTest {

  @Test
  void aQuietContactHasAnswersToo() {
    as("marketer")
        .get(
            "/v1/contacts/"
                + someContact()
                + "/insights?from=2026-01-15&to=2026-03-02&interval=month")
        .then()
        .statusCode(200)
        .body("from", equalTo("2026-01-15"))
        .body("to", equalTo("2026-03-02"))
        .body("overview.total", equalTo(0))
        .body("overview.series.from", contains("2026-01-01", "2026-02-01", "2026-03-01"))
        .body("email.sent", equalTo(0))
        .body("email.clickThroughRate", nullValue())
        .body("email.medianDelayToOpen", nullValue())
        .body("email.opensByHour.size()", equalTo(24))
        .body("lists.changes.size()", equalTo(0));
  }

  @Test
  void withoutAPeriodItIsTheLastTwelveMonths() {
    as("marketer")
        .get("/v1/accounts/" + someAccount("Quiet") + "/insights?interval=month")
        .then()
        .statusCode(200)
        .body("interval", equalTo("month"))
        .body("overview.series.size()", equalTo(13));
  }

  @Test
  void mailsAreCountedPerMessageAndRecipient() {
    String contact = someContact();
    record(contact, "EMAIL_SENT", "2026-03-01T08:00:00Z");
    record(contact, "EMAIL_OPENED", "2026-03-01T09:30:00Z");
    record(contact, "EMAIL_OPENED", "2026-03-08T10:00:00Z");
    record(contact, "EMAIL_CLICKED", "2026-03-01T09:31:00Z");
    awaitStored(contact, 4);

    as("marketer")
        .get("/v1/contacts/" + contact + "/insights?from=2026-03-01&to=2026-03-31&interval=week")
        .then()
        .statusCode(200)
        .body("email.delivered", equalTo(1))
        .body("email.opens", equalTo(2))
        .body("email.uniqueOpens", equalTo(1))
        .body("email.unopened", equalTo(0))
        .body("email.clickThroughRate", equalTo(1.0f))
        .body("email.medianDelayToOpen", equalTo("PT1H30M"))
        .body("email.opensByWeekday.SUNDAY", equalTo(2))
        .body("email.opensByHour[9]", equalTo(1));
    as("marketer")
        .get("/v1/contacts/" + contact + "/insights?from=2026-03-05T12:00:00Z&to=2026-03-31")
        .then()
        .body("from", equalTo("2026-03-05"))
        .body("email.uniqueOpens", equalTo(1))
        .body("email.medianDelayToOpen", nullValue());
    as("marketer")
        .get("/v1/contacts/" + contact + "/insights?from=2026-03-01&to=2026-03-31&journeyId=other")
        .then()
        .body("overview.total", equalTo(0));
  }

  @Test
  void anAccountCountsWhatAContactDidSinceItWasLinked() {
    String account = someAccount("Engines");
    String late = someContact();
    String ever =
        createContact("{\"lastName\":\"x\",\"accountId\":\"" + account + "\"}").getString("id");
    record(late, "WEBSITE_VISITED", Instant.now().minusSeconds(60).toString());
    record(ever, "WEBSITE_VISITED", Instant.now().minusSeconds(60).toString());
    awaitStored(late, 1);
    awaitStored(ever, 1);

    patch("/v1/contacts/" + late, "{\"accountId\":\"" + account + "\"}").statusCode(200);
    record(late, "WEBSITE_VISITED", Instant.now().toString());
    awaitStored(late, 2);

    as("marketer")
        .get("/v1/accounts/" + account + "/insights")
        .then()
        .statusCode(200)
        .body("web.visits", equalTo(2));
  }

  @Test
  void aContactThatCameWithItsAccountBringsItsHistoryAndOneThatChangesLeavesItBehind() {
    String first = someAccount("Looms");
    String second = someAccount("Engines");
    String contact =
        createContact("{\"lastName\":\"x\",\"accountId\":\"" + first + "\"}").getString("id");
    patch("/v1/contacts/" + contact, "{\"accountId\":\"" + second + "\"}").statusCode(200);

    record(contact, "WEBSITE_VISITED", "2026-03-01T08:00:00Z");
    awaitStored(contact, 1);

    String march = "/insights?from=2026-03-01&to=2026-03-31";
    for (String who : List.of("contacts/" + contact, "accounts/" + first)) {
      as("marketer").get("/v1/" + who + march).then().body("web.visits", equalTo(1));
    }
    as("marketer").get("/v1/accounts/" + second + march).then().body("web.visits", equalTo(0));
  }

  @Test
  void whatCannotBeReadIsRefused() {
    String path = "/v1/contacts/" + someContact() + "/insights";
    as("marketer")
        .get(path + "?from=yesterday&to=2026-02-30&interval=year")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.parameter", contains("to", "from", "interval"));
    as("marketer")
        .get(path + "?from=2026-03-02&to=2026-03-01")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.parameter", contains("from"));
    as("marketer")
        .get(path + "?from=2000-01-01&to=2026-03-01")
        .then()
        .spec(problem(400, "bad_request"));
    as("marketer").get(path + "?form=2000-01-01").then().spec(problem(400, "bad_request"));
  }

  @Test
  void nobodyHasNoInsights() {
    UUID nobody = UUID.randomUUID();
    as("marketer")
        .get("/v1/contacts/" + nobody + "/insights")
        .then()
        .spec(problem(404, "not_found"));
    as("marketer")
        .get("/v1/accounts/" + nobody + "/insights")
        .then()
        .spec(problem(404, "not_found"));
  }

  private static void record(String contact, String type, String at) {
    as("integration")
        .body(
            """
            {"id":"%s","type":"%s","contactId":"%s","occurredAt":"%s","emailId":"m",
             "journeyId":"j","linkUrl":"l","pageUrl":"p"}
            """
                .formatted(UUID.randomUUID(), type, contact, at))
        .post("/v1/interactions")
        .then()
        .statusCode(202);
  }

  private static void awaitStored(String contact, int count) {
    await()
        .untilAsserted(
            () ->
                assertEquals(
                    count,
                    SqlProbe.number(
                        "select count(*) from interaction where contact_id = ?",
                        UUID.fromString(contact))));
  }
}
