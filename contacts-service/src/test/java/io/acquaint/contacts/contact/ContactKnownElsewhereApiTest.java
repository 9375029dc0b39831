package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ContactKnownElsewhereApiTest {

  private final String system = UUID.randomUUID().toString();

  @Test
  void theFirstPutCreatesAndTheNextReplaces() {
    String id =
        put("{\"lastName\":\"Byron\",\"jobTitle\":\"Countess\"}")
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .body("externalIds.'" + system + "'", equalTo("1"))
            .extract()
            .path("id");

    put("{\"lastName\":\"Lovelace\"}")
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("version", equalTo(2))
        .body("lastName", equalTo("Lovelace"))
        .body("jobTitle", nullValue());
    put("{\"lastName\":\"Lovelace\"}").then().statusCode(200).body("version", equalTo(2));
  }

  @Test
  void whatThePersonDecidesSurvivesAReplacement() {
    put(
        "{\"lastName\":\"x\",\"preferences\":{\"bulkEmail\":false},\"consent\":{\"level\":\"CONSENT\"}}");

    put("{\"lastName\":\"y\"}")
        .then()
        .statusCode(200)
        .body("preferences.bulkEmail", equalTo(false))
        .body("consent.level", equalTo("CONSENT"));
  }

  @Test
  void aPreferenceThatAReplacementDoesNotNameStays() {
    put(
        """
        {"lastName":"x","preferences":{"bulkEmail":false,"formPrefill":true,"phone":false,
         "preferredChannel":"MAIL","preferredDay":"FRIDAY","preferredTime":"EVENING"}}
        """);

    put("{\"lastName\":\"x\",\"preferences\":{\"fax\":false,\"phone\":true}}")
        .then()
        .statusCode(200)
        .body("preferences.fax", equalTo(false))
        .body("preferences.phone", equalTo(true))
        .body("preferences.bulkEmail", equalTo(false))
        .body("preferences.formPrefill", equalTo(true))
        .body("preferences.preferredChannel", equalTo("MAIL"))
        .body("preferences.preferredDay", equalTo("FRIDAY"))
        .body("preferences.preferredTime", equalTo("EVENING"));
  }

  @Test
  void theEvidenceOfAConsentIsNeitherForgottenNorRewritten() {
    put(
        """
        {"lastName":"x",
         "consent":{"level":"CONSENT","formId":"form-12","justification":"Signed at the fair"}}
        """);

    put("{\"lastName\":\"x\",\"consent\":{\"level\":\"CONSENT\"}}")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/consent"));
    put("{\"lastName\":\"y\"}")
        .then()
        .statusCode(200)
        .body("consent.formId", equalTo("form-12"))
        .body("consent.justification", equalTo("Signed at the fair"));
  }

  @Test
  void manyAtOnceMakeOneContact() throws Exception {
    List<Callable<Response>> calls =
        Stream.<Callable<Response>>generate(() -> () -> put("{\"lastName\":\"Rush\"}"))
            .limit(8)
            .toList();
    List<Response> answers;
    try (var threads = Executors.newFixedThreadPool(8)) {
      answers = threads.invokeAll(calls).stream().map(call -> call.resultNow()).toList();
    }

    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
    assertEquals(7, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    assertEquals(1, answers.stream().map(answer -> answer.<String>path("id")).distinct().count());
  }

  @Test
  void manyCreatedAtOnceWithOneIdLeaveOneContact() throws Exception {
    String body = "{\"lastName\":\"Race\",\"externalIds\":{\"" + system + "\":\"9\"}}";
    List<Integer> statuses;
    try (var threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Integer>> calls =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  i -> () -> as("marketer").body(body).post("/v1/contacts").statusCode())
              .toList();
      statuses = threads.invokeAll(calls).stream().map(call -> call.resultNow()).toList();
    }

    assertEquals(1, statuses.stream().filter(status -> status == 201).count());
    assertEquals(7, statuses.stream().filter(status -> status == 409).count());
  }

  @Test
  void anotherIdThatIsTakenIsRefused() {
    createContact("{\"lastName\":\"Owner\",\"externalIds\":{\"" + system + "-b\":\"7\"}}");

    put("{\"lastName\":\"Thief\",\"externalIds\":{\"" + system + "-b\":\"7\"}}")
        .then()
        .spec(problem(409, "external_id_taken"));
  }

  @Test
  void aStaleVersionIsRefusedWhenSent() {
    put("{\"lastName\":\"x\"}");

    as("integration")
        .header("If-Match", "\"5\"")
        .body("{\"lastName\":\"y\"}")
        .put("/v1/contacts/by-external-id/" + system + "/1")
        .then()
        .spec(problem(412, "precondition_failed"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%ff", "%01", "%20", "%20x", "x%20", "TOO_LONG"})
  void anIdThatIsNoTextOfADecentLengthIsRefused(String id) {
    String written = id.equals("TOO_LONG") ? "x".repeat(201) : id;

    as("integration")
        .urlEncodingEnabled(false)
        .body("{\"lastName\":\"x\"}")
        .put("/v1/contacts/by-external-id/" + system + "/" + written)
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.parameter", contains("externalId"));
  }

  private Response put(String body) {
    return as("integration").body(body).put("/v1/contacts/by-external-id/" + system + "/1");
  }
}
