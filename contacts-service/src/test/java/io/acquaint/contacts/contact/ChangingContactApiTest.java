package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.patchAs;
import static io.acquaint.testing.Api.problem;
import static io.acquaint.testing.Api.with;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class ChangingContactApiTest {

  @Test
  void aPatchChangesWhatItNamesAndLeavesTheRest() {
    String path =
        "/v1/contacts/"
            + createContact(
                    """
                    {"firstName":"Ada","lastName":"Byron","jobTitle":"Countess",
                     "address":{"city":"London","country":"GB"}}
                    """)
                .getString("id");

    patch(path, "{\"lastName\":\"Lovelace\",\"jobTitle\":null,\"address\":{\"city\":\"Ockham\"}}")
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("version", equalTo(2))
        .body("fullName", equalTo("Ada Lovelace"))
        .body("jobTitle", nullValue())
        .body("address.city", equalTo("Ockham"))
        .body("address.country", equalTo("GB"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/json-patch+json", "text/plain"})
  void aPatchOfAnotherTypeIsRefused(String type) {
    as("marketer")
        .header("If-Match", "\"1\"")
        .contentType(type)
        .body("{\"jobTitle\":\"q\"}".getBytes(StandardCharsets.UTF_8))
        .patch("/v1/contacts/" + someContact())
        .then()
        .spec(problem(415, "unsupported_media_type"))
        .header("Accept-Patch", "application/merge-patch+json");
  }

  @Test
  void aPatchThatChangesNothingMakesNoVersion() {
    String path =
        "/v1/contacts/"
            + createContact(
                    """
                    {"lastName":"Same","phone":"+442079460018","kinds":["CUSTOMER","SPEAKER"],
                     "otherEmails":["a@example.org"],"externalIds":{"%s":"1"},
                     "source":{"kind":"API","submittedAt":"2026-03-01T09:30:00.123456Z"},
                     "consent":{"level":"CONSENT"}}
                    """
                        .formatted(UUID.randomUUID()))
                .getString("id");

    patch(path, "{\"lastName\":\"Same\"}").statusCode(200).body("version", equalTo(1));
  }

  @Test
  void oneAllowanceCanBeTakenBackAlone() {
    String path = "/v1/contacts/" + someContact();

    patch(path, "{\"preferences\":{\"bulkEmail\":false}}").statusCode(200);

    patch(path, "{\"preferences\":{\"tracking\":false}}")
        .statusCode(200)
        .body("preferences.bulkEmail", equalTo(false))
        .body("preferences.tracking", equalTo(false))
        .body("preferences.phone", equalTo(true));
  }

  @Test
  void withoutIfMatchNothingChanges() {
    String path = "/v1/contacts/" + someContact();

    with(Tokens.of("marketer"))
        .contentType("application/merge-patch+json")
        .body("{\"lastName\":\"x\"}")
        .patch(path)
        .then()
        .spec(problem(428, "precondition_required"));
  }

  @Test
  void aStaleVersionIsToldTheCurrentOne() {
    String path = "/v1/contacts/" + someContact();
    patch(path, "{\"lastName\":\"Second\"}").statusCode(200);

    patchAs("marketer", 1)
        .body("{\"lastName\":\"Third\"}")
        .patch(path)
        .then()
        .spec(problem(412, "precondition_failed"))
        .body("currentVersion", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"source\":{\"kind\":\"MANUAL\"}}|/source|read_only",
        "{\"consent\":{\"level\":\"PROFILING\"}}|/consent|read_only",
        "{\"createdAt\":\"2026-01-01T00:00:00Z\"}|/createdAt|read_only",
        "{\"mergedIntoId\":\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9dff\"}|/mergedIntoId|read_only",
        "{\"lastName\":null}|/lastName|required",
        "{\"email\":\"nobody\"}|/email|mail_address"
      })
  void whatBreaksARuleIsRefused(String patch, String pointer, String code) {
    patch("/v1/contacts/" + someContact(), patch)
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem(pointer))
        .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
  }

  @Test
  void anUnknownFieldIsRefused() {
    patch("/v1/contacts/" + someContact(), "{\"nickName\":\"x\"}")
        .spec(problem(400, "bad_request"))
        .body("errors.pointer", hasItem("/nickName"));
  }

  @Test
  void aContactThatIsNotThereIsNotFound() {
    patchAs("marketer", 1)
        .body("{\"lastName\":\"x\"}")
        .patch("/v1/contacts/" + UUID.randomUUID())
        .then()
        .spec(problem(404, "not_found"));
  }

  @Test
  void whatTheCallerHasReadAlreadyIsNotSentAgain() {
    String path = "/v1/contacts/" + someContact();

    as("marketer").header("If-None-Match", "\"1\"").get(path).then().statusCode(304);
    as("marketer").header("If-None-Match", "\"7\"").get(path).then().statusCode(200);
  }

  @Test
  void anExternalIdOfAnotherContactStaysThere() {
    String system = UUID.randomUUID().toString();
    createContact("{\"lastName\":\"Owner\",\"externalIds\":{\"" + system + "\":\"1\"}}");
    String path = "/v1/contacts/" + someContact();

    patch(path, "{\"externalIds\":{\"" + system + "\":\"1\"}}")
        .spec(problem(409, "external_id_taken"))
        .body("errors.pointer", hasItem("/externalIds/" + system));

    patch(path, "{\"externalIds\":{\"" + system + "\":\"2\"}}").statusCode(200);
    patch(path, "{\"externalIds\":null}").statusCode(200);
    createContact("{\"lastName\":\"Heir\",\"externalIds\":{\"" + system + "\":\"2\"}}");
    read(path);
  }
}
