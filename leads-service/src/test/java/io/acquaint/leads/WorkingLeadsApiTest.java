package io.acquaint.leads;

import static io.acquaint.leads.Leads.ADMIN;
import static io.acquaint.leads.Leads.MARA;
import static io.acquaint.leads.Leads.MAX;
import static io.acquaint.leads.Leads.SAM;
import static io.acquaint.leads.Leads.TOM;
import static io.acquaint.leads.Leads.act;
import static io.acquaint.leads.Leads.created;
import static io.acquaint.leads.Leads.get;
import static io.acquaint.leads.Leads.inquiry;
import static io.acquaint.leads.Leads.lead;
import static io.acquaint.leads.Leads.post;
import static org.hamcrest.Matchers.contains;
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

/** A lead on its way from marketing over teleprospecting to sales, and back. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(ContactsStub.class)
class WorkingLeadsApiTest {

  private static final String BARE = "{\"topic\":\"Grinders\",\"company\":\"Engines Ltd\"}";

  @Test
  void goesAllTheWayByHandAndKeepsEveryMove() {
    // given
    UUID id = inquiry();
    UUID contact = ContactsStub.existing();

    // when
    act(MARA, id, "contact-link", "{\"contactId\":\"" + contact + "\"}")
        .statusCode(200)
        .body("parentContactId", equalTo(contact.toString()));
    act(MARA, id, "marketing-qualification").body("stage", equalTo("MARKETING_QUALIFICATION"));
    act(MARA, id, "teleprospecting-ready", "{\"reason\":\"Big account\"}")
        .body("stage", equalTo("TELEPROSPECTING_ACCEPTANCE"))
        .body("teleprospectingReady", equalTo(true));
    act(TOM, id, "teleprospecting-acceptance")
        .body("stage", equalTo("TELEPROSPECTING_QUALIFICATION"));
    act(TOM, id, "sales-ready")
        .body("stage", equalTo("SALES_ACCEPTANCE"))
        .body("salesReadyBy", equalTo("USER"));
    act(MAX, id, "assignment", "{\"ownerId\":\"sam\"}").body("ownerId", equalTo("sam"));
    act(SAM, id, "sales-acceptance").body("salesAccepted", equalTo(true));
    act(SAM, id, "qualification", "{\"opportunity\":{\"create\":true,\"probability\":60}}")
        .statusCode(200)
        .header("ETag", "\"9\"")
        .body("contactId", equalTo(contact.toString()))
        .body("opportunityId", notNullValue())
        .body("lead.status", equalTo("QUALIFIED"));

    // then
    get(MARA, "/v1/leads/" + id + "/history")
        .statusCode(200)
        .body(
            "items.action",
            contains(
                "creation",
                "contact-link",
                "marketing-qualification",
                "teleprospecting-ready",
                "teleprospecting-acceptance",
                "sales-ready",
                "assignment",
                "sales-acceptance",
                "qualification"))
        .body(
            "items.by", contains("mara", "mara", "mara", "mara", "tom", "tom", "max", "sam", "sam"))
        .body("items[3].reason", equalTo("Big account"))
        .body("items[5].fromStage", equalTo("TELEPROSPECTING_QUALIFICATION"))
        .body("items[5].toStage", equalTo("SALES_ACCEPTANCE"))
        .body("items[8].toStatus", equalTo("QUALIFIED"));
  }

  @Test
  void anActionThatTheStateDoesNotAllowNamesThoseItDoes() {
    act(SAM, inquiry(), "sales-acceptance")
        .spec(Api.problem(409, "lead_action_not_allowed"))
        .body(
            "allowedActions",
            contains(
                "contact-link",
                "marketing-qualification",
                "teleprospecting-ready",
                "sales-ready",
                "disqualification"));
  }

  @Test
  void anActionNeedsItsRole() {
    UUID id = inquiry();
    act(SAM, id, "marketing-qualification").spec(Api.problem(403, "forbidden"));
    act(MARA, id, "teleprospecting-acceptance").spec(Api.problem(403, "forbidden"));
    act(SAM, id, "assignment", "{\"ownerId\":\"sam\"}").spec(Api.problem(403, "forbidden"));
    act(MARA, id, "recycling", "{\"reason\":\"R\"}").spec(Api.problem(403, "forbidden"));
    act(ADMIN, id, "marketing-qualification").statusCode(200);
  }

  @Test
  void aTeleprospectorHandsToSalesOnlyWhatTeleprospectingHas() {
    // given
    UUID id = inquiry();

    // then
    act(TOM, id, "sales-ready").spec(Api.problem(403, "forbidden"));
    lead(id).body("stage", equalTo("INQUIRY"));
  }

  @Test
  void authorisationComesBeforeValidation() {
    act(MARA, inquiry(), "assignment", "{\"nonsense\":1}").spec(Api.problem(403, "forbidden"));
  }

  @Test
  void whatASalespersonEntersIsTheirsAndAccepted() {
    // when
    UUID id = created(SAM, BARE);

    // then
    lead(id)
        .body("department", equalTo("SALES"))
        .body("stage", equalTo("SALES_ACCEPTANCE"))
        .body("salesReady", equalTo(true))
        .body("salesAccepted", equalTo(true))
        .body("ownerId", equalTo("sam"));
    act(SAM, id, "qualification").statusCode(200).body("lead.status", equalTo("QUALIFIED"));
    act(SAM, id, "recycling", "{\"reason\":\"R\"}")
        .spec(Api.problem(409, "lead_action_not_allowed"))
        .body("allowedActions", equalTo(java.util.List.of()));
  }

  @Test
  void anUnassignedLeadBecomesTheOneWhoAcceptsIt() {
    UUID id = inquiry();
    act(MARA, id, "sales-ready").statusCode(200);
    act(SAM, id, "sales-acceptance").statusCode(200).body("ownerId", equalTo("sam"));
    act(MAX, id, "sales-acceptance").spec(Api.problem(409, "lead_action_not_allowed"));
  }

  @Test
  void recyclingNeedsAReasonAndClearsTheFlags() {
    // given
    UUID id = created(SAM, BARE);

    // when
    act(SAM, id, "recycling", "{}")
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/reason"));
    act(SAM, id, "recycling", "{\"reason\":\"No budget before autumn\"}").statusCode(200);

    // then
    lead(id)
        .body("stage", equalTo("MARKETING_QUALIFICATION"))
        .body("salesReady", equalTo(false))
        .body("salesReadyBy", nullValue())
        .body("salesAccepted", equalTo(false))
        .body("recycledCount", equalTo(1));
  }

  @Test
  void aDisqualifiedLeadReturnsToTheStageItLeft() {
    // given
    UUID id = inquiry();
    act(MARA, id, "teleprospecting-ready").statusCode(200);
    act(TOM, id, "disqualification", "{\"reason\":\"CANNOT_CONTACT\",\"note\":\"No answer\"}")
        .statusCode(200)
        .body("status", equalTo("DISQUALIFIED"))
        .body("disqualifiedReason", equalTo("CANNOT_CONTACT"));

    // when
    act(MARA, id, "reactivation").statusCode(200);

    // then
    lead(id)
        .body("status", equalTo("OPEN"))
        .body("stage", equalTo("TELEPROSPECTING_ACCEPTANCE"))
        .body("disqualifiedReason", nullValue());
  }

  @Test
  void anActionHonoursTheVersionThatIsSent() {
    UUID id = inquiry();
    Api.with(MARA)
        .contentType("application/json")
        .body("{}")
        .header("If-Match", "\"7\"")
        .post("/v1/leads/" + id + "/sales-ready")
        .then()
        .spec(Api.problem(412, "precondition_failed"));
    Api.with(MARA)
        .contentType("application/json")
        .body("{}")
        .header("If-Match", "\"1\"")
        .post("/v1/leads/" + id + "/sales-ready")
        .then()
        .statusCode(200);
  }

  @Test
  void aLinkGoesToAContactThatExists() {
    UUID id = inquiry();
    act(MARA, id, "contact-link", "{}").spec(Api.problem(422, "unprocessable"));
    act(MARA, id, "contact-link", "{\"contactId\":\"" + ContactsStub.missing() + "\"}")
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/contactId"));
    lead(id).body("version", equalTo(1)).body("parentContactId", nullValue());
  }

  @Test
  void theOwnerOfALeadInSalesChangesByAssignmentOnly() {
    UUID id = created(SAM, BARE);
    Leads.patch(id, "\"1\"", "{\"ownerId\":\"mara\"}")
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/ownerId"));
  }

  @Test
  void qualificationIsAllOrNothing() {
    // given
    UUID id = created(SAM, BARE);

    // when
    act(
            SAM,
            id,
            "qualification",
            "{\"contact\":{\"link\":\"%s\"},\"opportunity\":{}}".formatted(ContactsStub.missing()))
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/contact/link", "/opportunity"));

    // then
    lead(id).body("status", equalTo("OPEN"));
  }

  @Test
  void anOpportunityIsWonOnceAndNeverChangesAgain() {
    // given
    UUID id = created(SAM, BARE);
    String opportunity =
        act(SAM, id, "qualification", "{\"opportunity\":{\"create\":true}}")
            .statusCode(200)
            .extract()
            .path("opportunityId");
    String path = "/v1/opportunities/" + opportunity;
    get(SAM, path)
        .statusCode(200)
        .body("name", equalTo("Grinders"))
        .body("leadId", equalTo(id.toString()))
        .body("ownerId", equalTo("sam"));

    // when
    post(SAM, path + "/won", "{\"actualValue\":{\"amount\":\"900\",\"currency\":\"EUR\"}}")
        .statusCode(200)
        .body("status", equalTo("WON"))
        .body("closed.actualValue.amount", equalTo("900"));

    // then
    post(SAM, path + "/lost", "{}").spec(Api.problem(409, "opportunity_closed"));
    get(SAM, "/v1/opportunities?leadId=" + id).body("items.id", contains(opportunity));
  }

  @Test
  void theSettingsAreTheAdministrators() {
    String path = "/v1/lead-settings";
    String both = "{\"automaticSalesReady\":true,\"automatedMarketingQualification\":true}";
    get(MARA, path).statusCode(200).body("automaticSalesReady", equalTo(true));
    put(MARA, path, both).spec(Api.problem(403, "forbidden"));
    put(ADMIN, path, "{\"automaticSalesReady\":true}")
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/automatedMarketingQualification"));
    put(ADMIN, path, both).statusCode(200);
  }

  private static io.restassured.response.ValidatableResponse put(
      String token, String path, String body) {
    return Api.with(token).contentType("application/json").body(body).put(path).then();
  }
}
