package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class PreferencesApiTest {

  @Test
  void whoWasNotAskedHasTheDefaults() {
    as("salesperson")
        .get(path(someContact()))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("bulkEmail", equalTo(true))
        .body("email", equalTo(true))
        .body("phone", equalTo(true))
        .body("postalMail", equalTo(true))
        .body("fax", equalTo(true))
        .body("formPrefill", equalTo(false))
        .body("followEmail", equalTo(true))
        .body("tracking", equalTo(true))
        .body("preferredChannel", equalTo("ANY"))
        .body("preferredDay", nullValue())
        .body("preferredTime", nullValue());
  }

  @Test
  void theyAreReplacedAsAWholeAndTold() {
    String contact = someContact();
    as("salesperson")
        .header("If-Match", "\"1\"")
        .body("{\"phone\":false,\"preferredDay\":\"MONDAY\",\"preferredTime\":\"MORNING\"}")
        .put(path(contact))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("phone", equalTo(false))
        .body("preferredDay", equalTo("MONDAY"));

    as("salesperson")
        .body("{\"preferredChannel\":\"EMAIL\"}")
        .put(path(contact))
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("phone", equalTo(true))
        .body("preferredDay", nullValue());

    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.CONTACTS)) {
      topic.await(
          "third state",
          seen ->
              seen.key().equals(contact)
                  && seen.body().path("version").asInt() == 3
                  && seen.body()
                      .path("preferences")
                      .path("preferredChannel")
                      .asText()
                      .equals("EMAIL"));
    }
  }

  @Test
  void everyOneOfThemIsTheContactsToDecide() {
    String contact = someContact();

    as("marketer")
        .body(
            """
            {"bulkEmail":false,"email":false,"phone":false,"postalMail":false,"fax":false,
             "formPrefill":true,"followEmail":false,"tracking":false,"preferredDay":"SUNDAY",
             "preferredTime":"EVENING"}
            """)
        .put(path(contact))
        .then()
        .statusCode(200);

    as("marketer")
        .get(path(contact))
        .then()
        .body("bulkEmail", equalTo(false))
        .body("email", equalTo(false))
        .body("phone", equalTo(false))
        .body("postalMail", equalTo(false))
        .body("fax", equalTo(false))
        .body("formPrefill", equalTo(true))
        .body("followEmail", equalTo(false))
        .body("tracking", equalTo(false))
        .body("preferredDay", equalTo("SUNDAY"))
        .body("preferredTime", equalTo("EVENING"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANY", "EMAIL", "PHONE", "FAX", "MAIL"})
  void oneChannelMayBeLikedBest(String channel) {
    as("marketer")
        .body("{\"preferredChannel\":\"" + channel + "\"}")
        .put(path(someContact()))
        .then()
        .statusCode(200)
        .body("preferredChannel", equalTo(channel));
  }

  @Test
  void theSameAgainChangesNothing() {
    String contact = createContact("{\"lastName\":\"x\"}").getString("id");

    as("marketer").body("{}").put(path(contact)).then().statusCode(200).header("ETag", "\"1\"");
  }

  @Test
  void whatIsNoPreferenceIsRefused() {
    String path = path(someContact());

    as("marketer")
        .body(
            "{\"preferredDay\":\"SOMEDAY\",\"preferredTime\":\"NEVER\",\"preferredChannel\":\"PIGEON\"}")
        .put(path)
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItems("/preferredDay", "/preferredTime", "/preferredChannel"));
    as("marketer").body("{\"pigeons\":true}").put(path).then().spec(problem(400, "bad_request"));
    as("marketer").body("{\"email\":\"no\"}").put(path).then().spec(problem(400, "bad_request"));
  }

  @Test
  void aStaleVersionAndNobodyAreRefused() {
    as("marketer")
        .header("If-Match", "\"9\"")
        .body("{}")
        .put(path(someContact()))
        .then()
        .spec(problem(412, "precondition_failed"));
    as("marketer").get(path(UUID.randomUUID().toString())).then().spec(problem(404, "not_found"));
    as("partner-user").get(path(someContact())).then().spec(problem(403, "forbidden"));
  }

  private static String path(String contact) {
    return "/v1/contacts/" + contact + "/preferences";
  }
}
