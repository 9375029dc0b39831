package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ChildContactApiTest {

  @Test
  void withoutAGuardianItsConsentStaysLow() {
    String child = createContact("{\"lastName\":\"Kid\",\"child\":true}").getString("id");

    consent(child, "TRANSACTIONAL").then().statusCode(200);
    consent(child, "SUBSCRIPTIONS")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/level"))
        .body("errors[0].code", equalTo("guardian_required"));
  }

  @Test
  void withAGuardianItsConsentMayRise() {
    String guardian = someContact();
    String child =
        createContact("{\"lastName\":\"Kid\",\"child\":true,\"guardianId\":\"" + guardian + "\"}")
            .getString("id");

    consent(child, "MARKETING").then().statusCode(200);
    patch("/v1/contacts/" + child, "{\"guardianId\":null}")
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/guardianId"));
  }

  @Test
  void aGrownUpWithHighConsentCannotBecomeAChildWithoutAGuardian() {
    String contact = someContact();
    consent(contact, "MARKETING").then().statusCode(200);

    patch("/v1/contacts/" + contact, "{\"child\":true}")
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/guardianId"));
  }

  @Test
  void itCannotBeCreatedWithHighConsentAlone() {
    as("marketer")
        .body("{\"lastName\":\"Kid\",\"child\":true,\"consent\":{\"level\":\"MARKETING\"}}")
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/guardianId"))
        .body("errors[0].code", equalTo("required"));
  }

  @Test
  void noChildCanBeAGuardian() {
    String child = createContact("{\"lastName\":\"Kid\",\"child\":true}").getString("id");

    as("marketer")
        .body("{\"lastName\":\"Kid\",\"child\":true,\"guardianId\":\"" + child + "\"}")
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/guardianId"))
        .body("errors[0].code", equalTo("invalid_guardian"));
  }

  @Test
  void nobodyIsTheirOwnGuardian() {
    String contact = someContact();

    patch("/v1/contacts/" + contact, "{\"guardianId\":\"" + contact + "\"}")
        .spec(problem(422, "unprocessable"))
        .body("errors[0].code", equalTo("invalid_guardian"));
  }

  @Test
  void aGuardianCannotBecomeAChild() {
    String guardian = someContact();
    createContact("{\"lastName\":\"Kid\",\"child\":true,\"guardianId\":\"" + guardian + "\"}");

    patch("/v1/contacts/" + guardian, "{\"child\":true}")
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/child"))
        .body("errors[0].code", equalTo("is_guardian"));
  }

  private static Response consent(String contact, String level) {
    return as("marketer")
        .body("{\"level\":\"" + level + "\"}")
        .put("/v1/contacts/" + contact + "/consent");
  }
}
