package io.acquaint.leads;

import static io.acquaint.leads.Leads.MARA;
import static io.acquaint.leads.Leads.act;
import static io.acquaint.leads.Leads.get;
import static io.acquaint.leads.Leads.inquiry;
import static io.acquaint.leads.Leads.lead;
import static io.acquaint.leads.Leads.patch;
import static io.acquaint.leads.Leads.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A lead is created, read, edited and deleted. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(ContactsStub.class)
class KeepingLeadsApiTest {

  private static final String WHOLE =
      """
      {"topic":"Espresso machines for 3 offices","firstName":"Ada","lastName":"Lovelace",
       "company":"Analytical Engines Ltd","email":"ada@example.org","phone":"+44 20 7946 0958",
       "jobTitle":"Head of Facilities","website":"https://engines.example",
       "address":{"line1":"1 Analytical Way","city":"London","country":"GB"},
       "productId":"EM-300","offer":"Three for two","campaignId":"spring-2026",
       "source":"TRADE_SHOW","rating":"HOT","budget":{"amount":"12500.50","currency":"EUR"},
       "budgetStatus":"CAN_BUY","need":"SHOULD_HAVE","purchaseTimeframe":"THIS_QUARTER",
       "purchaseProcess":"COMMITTEE","decisionMaker":true,"ownerId":"mara",
       "externalIds":{"erp":"%s"}}""";

  @Test
  void keepsEverythingThatWasSaid() {
    // when
    String path =
        post(MARA, "/v1/leads", WHOLE.formatted(UUID.randomUUID()))
            .statusCode(201)
            .header("ETag", "\"1\"")
            .extract()
            .header("Location");

    // then
    get(MARA, path)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("topic", equalTo("Espresso machines for 3 offices"))
        .body("address.country", equalTo("GB"))
        .body("budget.amount", equalTo("12500.50"))
        .body("purchaseProcess", equalTo("COMMITTEE"))
        .body("decisionMaker", equalTo(true))
        .body("department", equalTo("MARKETING"))
        .body("stage", equalTo("INQUIRY"))
        .body("status", equalTo("OPEN"))
        .body("salesReady", equalTo(false))
        .body("scores", equalTo(java.util.List.of()))
        .body("externalIds.erp", notNullValue());
  }

  @Test
  void refusesALeadThatNamesNobodyAndSaysEverythingAtOnce() {
    post(
            MARA,
            "/v1/leads",
            """
            {"topic":" ","email":"nobody","address":{"country":"XX"},
             "budget":{"amount":"1","currency":"XYZ"}}""")
        .spec(Api.problem(422, "unprocessable"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/topic", "/lastName", "/email", "/address/country", "/budget/currency"));
  }

  @Test
  void refusesToWriteWhatOnlyActionsMove() {
    post(
            MARA,
            "/v1/leads",
            "{\"topic\":\"T\",\"lastName\":\"L\",\"stage\":\"INQUIRY\",\"salesReady\":true}")
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", containsInAnyOrder("/stage", "/salesReady"))
        .body("errors.code", contains("read_only", "read_only"));
  }

  @Test
  void changesOnlyWhatThePatchNames() {
    // given
    UUID id = inquiry();

    // when
    patch(id, "\"1\"", "{\"company\":\"Engines\",\"lastName\":null}")
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("company", equalTo("Engines"))
        .body("lastName", nullValue())
        .body("topic", equalTo("Espresso machines"));

    // then
    patch(id, "\"1\"", "{\"company\":\"Late\"}")
        .spec(Api.problem(412, "precondition_failed"))
        .body("currentVersion", equalTo(2));
    patch(id, "\"2\"", "{\"company\":null}").spec(Api.problem(422, "unprocessable"));
  }

  @Test
  void leavesTheVersionAloneWhenNothingChanges() {
    UUID id = inquiry();
    patch(id, "\"1\"", "{\"topic\":\"Espresso machines\"}").statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void aChangeNeedsTheVersionThatWasSeen() {
    UUID id = inquiry();
    Api.with(MARA)
        .contentType("application/merge-patch+json")
        .body("{\"company\":\"E\"}")
        .patch("/v1/leads/" + id)
        .then()
        .spec(Api.problem(428, "precondition_required"));
  }

  @Test
  void theDepartmentIsFixedOnceTheLeadExists() {
    UUID id = inquiry();
    patch(id, "\"1\"", "{\"department\":\"SALES\"}")
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/department"));
  }

  @Test
  void aClosedLeadIsReadOnlyAndSaysWhatIsAllowed() {
    // given
    UUID id = inquiry();
    act(MARA, id, "disqualification", "{\"reason\":\"LOST\"}").statusCode(200);

    // then
    patch(id, "\"2\"", "{\"company\":\"Engines\"}")
        .spec(Api.problem(409, "lead_action_not_allowed"))
        .body("allowedActions", contains("reactivation"));
  }

  @Test
  void deletingTwiceFindsNothingTheSecondTime() {
    UUID id = inquiry();
    Api.with(MARA).delete("/v1/leads/" + id).then().statusCode(204);
    Api.with(MARA).delete("/v1/leads/" + id).then().spec(Api.problem(404, "not_found"));
    lead(id).spec(Api.problem(404, "not_found"));
  }

  @Test
  void aParentMustExist() {
    String body = "{\"topic\":\"T\",\"lastName\":\"L\",\"parentContactId\":\"%s\"}";
    UUID contact = ContactsStub.existing();
    post(MARA, "/v1/leads", body.formatted(contact))
        .statusCode(201)
        .body("parentContactId", equalTo(contact.toString()));
    post(MARA, "/v1/leads", body.formatted(ContactsStub.missing()))
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/parentContactId"))
        .body("errors.code", contains("unknown_contact"));
  }

  @Test
  void aParentThatNobodyCanLookUpIsAskedForLater() {
    String body = "{\"topic\":\"T\",\"lastName\":\"L\",\"parentAccountId\":\"%s\"}";
    for (UUID away :
        new UUID[] {ContactsStub.failing(), ContactsStub.slow(), ContactsStub.broken()}) {
      post(MARA, "/v1/leads", body.formatted(away))
          .spec(Api.problem(503, "unavailable"))
          .header("Retry-After", "5");
    }
  }

  @Test
  void anotherSystemPutsALeadUnderItsOwnId() {
    // given
    String path = "/v1/leads/by-external-id/erp/L-" + UUID.randomUUID();
    String body = "{\"topic\":\"%s\",\"lastName\":\"Lovelace\"}";

    // when
    String id = put(path, body.formatted("First"), 201);
    String again = put(path, body.formatted("Second"), 200);

    // then
    org.junit.jupiter.api.Assertions.assertEquals(id, again);
    lead(UUID.fromString(id)).body("topic", equalTo("Second")).body("version", equalTo(2));
  }

  private static String put(String path, String body, int status) {
    return Api.with(MARA)
        .contentType("application/json")
        .body(body)
        .put(path)
        .then()
        .statusCode(status)
        .extract()
        .path("id");
  }

  @Test
  void twoLeadsCannotHaveTheSameIdOfAnotherSystem() {
    String body =
        "{\"topic\":\"T\",\"lastName\":\"L\",\"externalIds\":{\"erp\":\""
            + UUID.randomUUID()
            + "\"}}";
    post(MARA, "/v1/leads", body).statusCode(201);
    post(MARA, "/v1/leads", body)
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/externalIds/erp"));
  }

  @Test
  void anAttributeMustBeRegistered() {
    post(MARA, "/v1/leads", "{\"topic\":\"T\",\"lastName\":\"L\",\"attributes\":{\"shoe\":43}}")
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/attributes/shoe"));
  }

  @Test
  void theSameKeyAnswersTheSameLead() {
    String key = UUID.randomUUID().toString();
    String body = "{\"topic\":\"Keyed\",\"lastName\":\"Lovelace\"}";
    String first = keyed(key, body).statusCode(201).extract().path("id");
    keyed(key, body)
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first));
    keyed(key, body.replace("Keyed", "Other")).statusCode(422);
  }

  private static io.restassured.response.ValidatableResponse keyed(String key, String body) {
    return Api.with(MARA)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post("/v1/leads")
        .then();
  }

  @Test
  void nobodyWithoutARoleOfStaffSeesLeads() {
    Api.anonymous().get("/v1/leads").then().spec(Api.problem(401, "unauthenticated"));
    Api.as("partner-user").get("/v1/leads").then().spec(Api.problem(403, "forbidden"));
    Api.as("salesperson")
        .delete("/v1/leads/" + inquiry())
        .then()
        .spec(Api.problem(403, "forbidden"));
    get(MARA, "/v1/leads/not-an-id").statusCode(404).body("instance", endsWith("not-an-id"));
  }
}
