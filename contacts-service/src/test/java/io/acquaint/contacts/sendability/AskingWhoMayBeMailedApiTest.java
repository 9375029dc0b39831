package io.acquaint.contacts.sendability;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.subscription.Newsletter.join;
import static io.acquaint.contacts.subscription.Newsletter.leave;
import static io.acquaint.contacts.subscription.Newsletter.someList;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.acquaint.contacts.Reported;
import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class AskingWhoMayBeMailedApiTest {

  private String list = "";

  @BeforeEach
  void prepare() {
    list = someList();
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,false,false,false",
    "CONSENT,false,false,false",
    "TRANSACTIONAL,true,false,false",
    "SUBSCRIPTIONS,true,true,false",
    "MARKETING,true,true,true",
    "PROFILING,true,true,true"
  })
  void eachPurposeNeedsItsLevelOfConsent(
      String level, boolean transactional, boolean subscription, boolean marketing) {
    String contact = contact("\"consent\":{\"level\":\"" + level + "\"}");
    join(contact, list).statusCode(200);

    says(contact, "TRANSACTIONAL", transactional ? List.of() : List.of("CONSENT_TOO_LOW"));
    says(contact, "SUBSCRIPTION", subscription ? List.of() : List.of("CONSENT_TOO_LOW"));
    says(contact, "MARKETING", marketing ? List.of() : List.of("CONSENT_TOO_LOW"));
  }

  @Test
  void whoWantsNoMailGetsNone() {
    String contact = consenting("\"preferences\":{\"email\":false}");
    join(contact, list).statusCode(200);

    says(contact, "TRANSACTIONAL", List.of("DO_NOT_EMAIL"));
    says(contact, "SUBSCRIPTION", List.of("DO_NOT_EMAIL"));
    says(contact, "MARKETING", List.of("DO_NOT_EMAIL"));
  }

  @Test
  void whoOptedOutOfBulkMailGetsNeitherMarketingNorItsListsUntilThatIsCleared() {
    String contact = consenting("\"preferences\":{\"bulkEmail\":false}");
    join(contact, list).statusCode(200);

    says(contact, "TRANSACTIONAL", List.of());
    says(contact, "SUBSCRIPTION", List.of("DO_NOT_BULK_EMAIL"));
    says(contact, "MARKETING", List.of("DO_NOT_BULK_EMAIL"));

    as("marketer").body("{}").put("/v1/contacts/" + contact + "/preferences");
    says(contact, "SUBSCRIPTION", List.of());
    says(contact, "MARKETING", List.of());
  }

  @Test
  void whoDoesNotWantToBeFollowedGetsMarketingAllTheSame() {
    String contact = consenting("\"preferences\":{\"followEmail\":false,\"phone\":false}");

    says(contact, "MARKETING", List.of());
  }

  @Test
  void onlyWhoIsOnTheListGetsItsMail() {
    String contact = consenting("\"jobTitle\":\"x\"");

    says(contact, "SUBSCRIPTION", List.of("NOT_SUBSCRIBED"));
    join(contact, list).statusCode(200);
    says(contact, "SUBSCRIPTION", List.of());
    leave(contact, list).statusCode(204);
    says(contact, "SUBSCRIPTION", List.of("NOT_SUBSCRIBED"));
  }

  @Test
  void whoHasNoAddressOrIsInactiveGetsNone() {
    String contact =
        createContact(
                "{\"lastName\":\"x\",\"status\":\"INACTIVE\",\"consent\":{\"level\":\"MARKETING\"}}")
            .getString("id");

    says(contact, "TRANSACTIONAL", List.of("INACTIVE", "NO_EMAIL"));
    patch("/v1/contacts/" + contact, "{\"status\":\"ACTIVE\",\"email\":\"" + freshEmail() + "\"}")
        .statusCode(200);
    says(contact, "TRANSACTIONAL", List.of());
  }

  @Test
  void aBouncedAddressGetsNoneUntilItIsLifted() {
    String email = freshEmail();
    String contact =
        createContact(
                "{\"lastName\":\"x\",\"email\":\""
                    + email
                    + "\",\"consent\":{\"level\":\"MARKETING\"}}")
            .getString("id");
    Reported.of(contact, "EMAIL_HARD_BOUNCED", Instant.now());

    await().untilAsserted(() -> says(contact, "TRANSACTIONAL", List.of("SUPPRESSED_ADDRESS")));
    as("marketer").delete("/v1/suppressions/" + email).then().statusCode(204);
    says(contact, "TRANSACTIONAL", List.of());
  }

  @Test
  void aChildNeedsAnActiveGuardianForMoreThanTransactionalMail() {
    String guardian = someContact();
    String alone = contact("\"child\":true,\"consent\":{\"level\":\"TRANSACTIONAL\"}");
    String guarded = consenting("\"child\":true,\"guardianId\":\"" + guardian + "\"");

    says(alone, "TRANSACTIONAL", List.of());
    says(alone, "MARKETING", List.of("CONSENT_TOO_LOW", "CHILD"));
    says(guarded, "MARKETING", List.of());
    patch("/v1/contacts/" + guardian, "{\"status\":\"INACTIVE\"}").statusCode(200);
    says(guarded, "MARKETING", List.of("CHILD"));
  }

  @Test
  void everyReasonIsNamedAtOnce() {
    String email = freshEmail();
    String contact =
        createContact(
                """
                {"lastName":"x","email":"%s","status":"INACTIVE","child":true,
                 "preferences":{"email":false,"bulkEmail":false}}
                """
                    .formatted(email))
            .getString("id");
    Reported.of(contact, "EMAIL_SPAM_REPORTED", Instant.now());
    await()
        .untilAsserted(
            () -> as("marketer").get("/v1/suppressions/" + email).then().statusCode(200));

    says(
        contact,
        "SUBSCRIPTION",
        List.of(
            "INACTIVE",
            "DO_NOT_EMAIL",
            "DO_NOT_BULK_EMAIL",
            "CONSENT_TOO_LOW",
            "NOT_SUBSCRIBED",
            "SUPPRESSED_ADDRESS",
            "CHILD"));
  }

  @Test
  void aThousandAreAnsweredAtOnceInTheirOrder() {
    String yes = consenting("\"jobTitle\":\"x\"");
    String no = someContact();
    String nobody = UUID.randomUUID().toString();
    String rest = String.join(",", Collections.nCopies(997, "\"" + no + "\""));

    many("{\"purpose\":\"MARKETING\",\"contactIds\":[\"%s\",\"%s\",\"%s\",%s]}"
            .formatted(yes, no, nobody, rest))
        .statusCode(200)
        .body("items", hasSize(1000))
        .body("items[0].contactId", equalTo(yes))
        .body("items[0].allowed", equalTo(true))
        .body("items[0].reasons", empty())
        .body("items[1].contactId", equalTo(no))
        .body("items[1].reasons", containsInAnyOrder("NO_EMAIL", "CONSENT_TOO_LOW"))
        .body("items[2].allowed", equalTo(false))
        .body("items[2].reasons", contains("UNKNOWN_CONTACT"));
  }

  @Test
  void manyAreAskedAboutOneListTogether() {
    String on = consenting("\"jobTitle\":\"x\"");
    String off = consenting("\"jobTitle\":\"x\"");
    join(on, list).statusCode(200);

    many("{\"purpose\":\"SUBSCRIPTION\",\"listId\":\"%s\",\"contactIds\":[\"%s\",\"%s\"]}"
            .formatted(list, on, off))
        .statusCode(200)
        .body("items.allowed", contains(true, false))
        .body("items[1].reasons", contains("NOT_SUBSCRIBED"));
  }

  @Test
  void aQuestionThatCannotBeAnsweredIsRefused() {
    String contact = someContact();
    String path = "/v1/contacts/" + contact + "/sendability";
    as("marketer").get(path).then().spec(problem(400, "bad_request"));
    as("marketer").get(path + "?purpose=FUN").then().spec(problem(400, "bad_request"));
    as("marketer")
        .get(path + "?purpose=SUBSCRIPTION")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].parameter", equalTo("listId"));
    as("marketer")
        .get(path + "?purpose=SUBSCRIPTION&listId=" + UUID.randomUUID())
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].code", equalTo("not_found"));
    as("marketer")
        .get(path + "?purpose=MARKETING&listId=" + list)
        .then()
        .spec(problem(422, "unprocessable"));
    as("marketer")
        .get("/v1/contacts/" + UUID.randomUUID() + "/sendability?purpose=MARKETING")
        .then()
        .spec(problem(404, "not_found"));
    as("partner-user").get(path + "?purpose=MARKETING").then().spec(problem(403, "forbidden"));
  }

  @Test
  void aQuestionAboutNobodyOrTooManyIsRefused() {
    String one = "\"" + UUID.randomUUID() + "\"";
    many("{\"purpose\":\"MARKETING\",\"contactIds\":[]}").spec(problem(422, "unprocessable"));
    many("{\"purpose\":\"MARKETING\",\"contactIds\":["
            + String.join(",", Collections.nCopies(1001, one))
            + "]}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/contactIds"));
    many("{\"contactIds\":[" + one + "]}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/purpose"));
    many("{\"purpose\":\"SUBSCRIPTION\",\"contactIds\":[" + one + "]}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/listId"));
  }

  private static String consenting(String more) {
    return contact(more + ",\"consent\":{\"level\":\"MARKETING\"}");
  }

  private static String contact(String more) {
    return createContact("{\"lastName\":\"x\",\"email\":\"" + freshEmail() + "\"," + more + "}")
        .getString("id");
  }

  private void says(String contact, String purpose, List<String> reasons) {
    as("salesperson")
        .get(
            "/v1/contacts/"
                + contact
                + "/sendability?purpose="
                + purpose
                + (purpose.equals("SUBSCRIPTION") ? "&listId=" + list : ""))
        .then()
        .statusCode(200)
        .body("contactId", equalTo(contact))
        .body("allowed", equalTo(reasons.isEmpty()))
        .body("reasons", equalTo(reasons));
  }

  private static ValidatableResponse many(String body) {
    return as("integration").body(body).post("/v1/sendability").then();
  }
}
