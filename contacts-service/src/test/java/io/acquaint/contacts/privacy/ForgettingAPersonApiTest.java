package io.acquaint.contacts.privacy;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.github.tomakehurst.wiremock.stubbing.Scenario;
import io.acquaint.contacts.Crm;
import io.acquaint.contacts.OtherServicesStub;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.contract.EventContract;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ForgettingAPersonApiTest {

  @Test
  void whatIsKnownComesFromAllServices() {
    String email = freshEmail();
    String id = person(email);
    interaction(id);

    as("marketer")
        .get("/v1/contacts/" + id + "/personal-data")
        .then()
        .statusCode(200)
        .body("services.contacts.contacts[0].email", equalTo(email))
        .body("services.contacts.interactions[0].type", equalTo("EMAIL_SENT"))
        .body("services.leads.things[0].a", equalTo(1))
        .body("services.scoring.things[0].a", equalTo(1))
        .body("services.segments.things[0].a", equalTo(1))
        .body("services.referrals.things[0].a", equalTo(1));
    as("salesperson")
        .get("/v1/contacts/" + id + "/personal-data")
        .then()
        .spec(problem(403, "forbidden"));
    as("marketer")
        .get("/v1/contacts/" + UUID.randomUUID() + "/personal-data")
        .then()
        .spec(problem(404, "not_found"));
  }

  @Test
  void aWishThatItCannotFollowIsRefused() {
    String id = someContact();

    as("admin")
        .body("{\"keepInteractions\":true}")
        .post("/v1/contacts/" + id + "/erasure")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors[0].pointer", equalTo("/keepInteractions"))
        .body("errors[0].code", equalTo("unknown_field"));

    as("marketer").get("/v1/contacts/" + id).then().statusCode(200);
  }

  @Test
  void nothingIsLeftAndTheProofSaysWhatWasRemovedWhere() {
    String email = freshEmail();
    String id = person(email);
    String old = person("old" + email);
    as("marketer")
        .body("{\"loserIds\":[\"%s\"]}".formatted(old))
        .post("/v1/contacts/" + id + "/merge")
        .then()
        .statusCode(200);
    interaction(id);

    String job =
        as("admin")
            .post("/v1/contacts/" + id + "/erasure")
            .then()
            .statusCode(202)
            .extract()
            .path("jobId");
    JsonPath proof = awaitProof(id);

    assertEquals(2, proof.getInt("removed.contacts.contacts"));
    assertEquals(1, proof.getInt("removed.contacts.interactions"));
    assertEquals(1, proof.getInt("removed.leads.things"));
    assertEquals(1, proof.getInt("removed.referrals.things"));
    assertEquals("TOMBSTONE", proof.getString("topics.'acquaint.contacts.v1'"));
    as("admin")
        .get("/v1/services/contacts/jobs/" + job)
        .then()
        .body("status", equalTo("SUCCEEDED"))
        .body("result.removed.contacts.contacts", equalTo(2));
    as("marketer").get("/v1/contacts/" + id).then().spec(problem(404, "not_found"));
    as("marketer").get("/v1/contacts/" + old).then().spec(problem(404, "not_found"));
    assertFalse(as("marketer").queryParam("q", email).get("/v1/contacts").asString().contains(id));
    assertEquals(
        0,
        SqlProbe.number("select count(*) from interaction where contact_id = cast(? as uuid)", id));
    assertEquals(
        0,
        SqlProbe.number(
            "select count(*) from job where cast(params as text) || coalesce(cast(checkpoint as text), '') || coalesce(cast(result as text), '') like ?",
            "%" + email + "%"));
    assertEquals(
        "ERASED",
        SqlProbe.column(
                "select reason from change_entry where id = cast(? as uuid) order by seq desc", id)
            .getFirst());
    try (TopicProbe probe = TopicProbe.fromBeginning(Topics.CONTACTS)) {
      var erased =
          probe.await(
              "erased", each -> each.key().equals(id) && each.type().equals("contact.erased"));
      EventContract.check(erased.type(), erased.body());
      probe.await("tombstone", each -> each.key().equals(id) && each.bytes() == null);
      probe.await("tombstone", each -> each.key().equals(old) && each.bytes() == null);
    }
  }

  @Test
  void aLaterEventDoesNotBringThePersonBack() {
    String id = person(freshEmail());
    String other = someContact();
    as("admin").post("/v1/contacts/" + id + "/erasure").then().statusCode(202);
    awaitProof(id);

    as("integration")
        .body(
            "{\"id\":\"%s\",\"type\":\"EMAIL_SENT\",\"contactId\":\"%s\",\"occurredAt\":\"2026-03-01T09:30:00Z\"}"
                .formatted(UUID.randomUUID(), id))
        .post("/v1/interactions")
        .then()
        .body("items[0].result", equalTo("UNKNOWN_CONTACT"));
    interaction(other);

    as("marketer").get("/v1/contacts/" + id).then().statusCode(404);
    as("admin").post("/v1/contacts/" + id + "/erasure").then().spec(problem(404, "not_found"));
  }

  @Test
  void aServiceThatIsAwayIsAskedAgainUnderTheSameKey() {
    String email = "away" + freshEmail();
    String id = person(email);
    var referrals = "/v1/services/referrals/data-subject/erasure";
    OtherServicesStub.server()
        .stubFor(
            post(urlPathEqualTo(referrals))
                .withRequestBody(containing(email))
                .inScenario(email)
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("back")
                .willReturn(aResponse().withStatus(503)));

    String job = as("admin").post("/v1/contacts/" + id + "/erasure").then().extract().path("jobId");
    JsonPath proof = awaitProof(id);

    assertEquals(1, proof.getInt("removed.referrals.things"));
    OtherServicesStub.server()
        .verify(
            2,
            postRequestedFor(urlPathEqualTo(referrals))
                .withRequestBody(containing(email))
                .withHeader(
                    "Idempotency-Key",
                    com.github.tomakehurst.wiremock.client.WireMock.equalTo("erasure-" + job)));
  }

  @Test
  void aGuardianIsNotForgottenBeforeTheChildHasAnotherOne() {
    String guardian = someContact();
    createContact("{\"lastName\":\"Kid\",\"child\":true,\"guardianId\":\"" + guardian + "\"}");

    as("admin")
        .post("/v1/contacts/" + guardian + "/erasure")
        .then()
        .spec(problem(409, "contact_is_guardian"));
    as("marketer")
        .post("/v1/contacts/" + guardian + "/erasure")
        .then()
        .spec(problem(403, "forbidden"));
  }

  private static String person(String email) {
    return createContact("{\"lastName\":\"Lovelace\",\"email\":\"%s\"}".formatted(email))
        .getString("id");
  }

  private static void interaction(String contact) {
    as("integration")
        .body(
            "{\"id\":\"%s\",\"type\":\"EMAIL_SENT\",\"contactId\":\"%s\",\"occurredAt\":\"2026-03-01T09:30:00Z\"}"
                .formatted(UUID.randomUUID(), contact))
        .post("/v1/interactions")
        .then()
        .statusCode(202);
    Awaitility.await()
        .until(
            () ->
                Crm.read("/v1/contacts/" + contact + "/interactions").getList("items").size() == 1);
  }

  private static JsonPath awaitProof(String contact) {
    return Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> as("admin").get("/v1/contacts/" + contact + "/erasure").jsonPath(),
            proof -> proof.getString("finishedAt") != null);
  }
}
