package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class AddingContactApiTest {

  @Test
  void aNameIsEnoughAndTheRestHasItsDefaults() {
    JsonPath contact = createContact("{\"lastName\":\"Lovelace\"}");

    assertEquals(7, UUID.fromString(contact.getString("id")).version());
    assertEquals(1, contact.getInt("version"));
    assertEquals("Lovelace", contact.getString("fullName"));
    assertEquals("ACTIVE", contact.getString("status"));
    assertEquals(List.of("PROSPECT"), contact.getList("kinds"));
    assertEquals(false, contact.getBoolean("marketingOnly"));
    assertEquals("NONE", contact.getString("consent.level"));
    assertEquals(
        Map.of(
            "bulkEmail", true,
            "email", true,
            "phone", true,
            "postalMail", true,
            "fax", true,
            "formPrefill", false,
            "followEmail", true,
            "tracking", true,
            "preferredChannel", "ANY"),
        contact.getMap("preferences"));
    assertNull(contact.get("email"));
    assertNull(contact.get("mergedIntoId"));
  }

  @Test
  void everyFieldComesBackAsItWasGiven() {
    String account = someAccount("Analytical Engines");
    String guardian = someContact();
    String system = UUID.randomUUID().toString();
    JsonPath created =
        createContact(
            """
            {"firstName":" Ada ","lastName":"Lovelace","email":"Ada@Example.org",
             "otherEmails":["countess@example.org"],"phone":"020 7946 0018",
             "mobilePhone":"+447700900123","jobTitle":"Head","department":"Research",
             "role":"DECISION_MAKER","kinds":["CUSTOMER","SPEAKER"],"accountId":"%s",
             "address":{"line1":"1 Way","line2":"2nd floor","city":"London","region":"London",
               "postalCode":"W1A 1AA","country":"GB"},
             "birthDate":"2015-12-10","language":"en-GB","timeZone":"Europe/London",
             "ownerId":"grace","marketingOnly":true,
             "originatingLeadId":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d11",
             "source":{"kind":"LANDING_PAGE","journeyId":"j","emailId":"e","formId":"f",
               "pageId":"p","eventId":"v","submittedAt":"2026-03-01T09:30:00Z"},
             "preferences":{"bulkEmail":false,"preferredChannel":"PHONE","preferredDay":"MONDAY",
               "preferredTime":"MORNING"},
             "consent":{"level":"MARKETING","formId":"f","justification":"asked"},
             "child":true,"guardianId":"%s","externalIds":{"%s":"4711"},"status":"INACTIVE"}
            """
                .formatted(account, guardian, system));

    JsonPath contact = read("/v1/contacts/" + created.getString("id"));

    assertEquals(created.getMap(""), contact.getMap(""));
    assertEquals("Ada Lovelace", contact.getString("fullName"));
    assertEquals("Ada@Example.org", contact.getString("email"));
    assertEquals("+442079460018", contact.getString("phone"));
    assertEquals(true, contact.getBoolean("phoneValid"));
    assertEquals("+447700900123", contact.getString("mobilePhone"));
    assertEquals(List.of("countess@example.org"), contact.getList("otherEmails"));
    assertEquals("London", contact.getString("address.city"));
    assertEquals("2026-03-01T09:30:00Z", contact.getString("source.submittedAt"));
    assertEquals(false, contact.getBoolean("preferences.bulkEmail"));
    assertEquals(true, contact.getBoolean("preferences.tracking"));
    assertEquals("MARKETING", contact.getString("consent.level"));
    assertEquals("marketer", contact.getString("consent.changedBy"));
    assertEquals(guardian, contact.getString("guardianId"));
    assertEquals("4711", contact.getString("externalIds.'" + system + "'"));
  }

  @Test
  void theAnswerSaysWhereItIsAndWhichVersion() {
    as("salesperson")
        .body("{\"lastName\":\"Lovelace\"}")
        .post("/v1/contacts")
        .then()
        .statusCode(201)
        .header("ETag", "\"1\"")
        .header("Location", containsString("/v1/contacts/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/lastName|required",
        "{\"lastName\":\"  \"}|/lastName|required",
        "{\"lastName\":\"x\",\"email\":\"nobody\"}|/email|mail_address",
        "{\"lastName\":\"x\",\"otherEmails\":[\"a@b.de\",\"no\"]}|/otherEmails/1|mail_address",
        "{\"lastName\":\"x\",\"phone\":\"call me\"}|/phone|invalid_phone",
        "{\"lastName\":\"x\",\"mobilePhone\":\"1\"}|/mobilePhone|invalid_phone",
        "{\"lastName\":\"x\",\"role\":\"BOSS\"}|/role|unknown_value",
        "{\"lastName\":\"x\",\"kinds\":[\"FRIEND\"]}|/kinds/0|unknown_value",
        "{\"lastName\":\"x\",\"address\":{\"country\":\"USA\"}}|/address/country|country_code",
        "{\"lastName\":\"x\",\"language\":\"english\"}|/language|language_tag",
        "{\"lastName\":\"x\",\"timeZone\":\"Moon/Base\"}|/timeZone|time_zone_name",
        "{\"lastName\":\"x\",\"birthDate\":\"2999-01-01\"}|/birthDate|in_future",
        "{\"lastName\":\"x\",\"accountId\":\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9dff\"}"
            + "|/accountId|not_found",
        "{\"lastName\":\"x\",\"guardianId\":\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9dff\"}"
            + "|/guardianId|not_found",
        "{\"lastName\":\"x\",\"attributes\":{\"shoeSize\":42}}"
            + "|/attributes/shoeSize|unknown_attribute",
        "{\"lastName\":\"x\",\"source\":{}}|/source/kind|required",
        "{\"lastName\":\"x\",\"source\":{\"kind\":\"RUMOUR\"}}|/source/kind|unknown_value",
        "{\"lastName\":\"x\",\"consent\":{\"level\":\"ALL\"}}|/consent/level|unknown_value",
        "{\"lastName\":\"x\",\"status\":\"GONE\"}|/status|unknown_value",
        "{\"lastName\":\"x\",\"consent\":{}}|/consent/level|required",
        "{\"lastName\":\"x\",\"id\":\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9dff\"}|/id|read_only",
        "{\"lastName\":\"x\",\"fullName\":\"x y\"}|/fullName|read_only",
        "{\"lastName\":\"x\",\"version\":1}|/version|read_only",
        "{\"lastName\":\"x\",\"phoneValid\":true}|/phoneValid|read_only"
      })
  void whatBreaksARuleIsRefusedAtItsPlace(String body, String pointer, String code) {
    as("marketer")
        .body(body)
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem(pointer))
        .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
  }

  @Test
  void aNumberWithoutACountryBelongsToTheConfiguredRegionAndSaysWhetherItIsValid() {
    JsonPath contact =
        createContact(
            "{\"lastName\":\"x\",\"phone\":\"(202) 456-1414\",\"mobilePhone\":\"957.962.1534\"}");

    assertEquals("+12024561414", contact.getString("phone"));
    assertEquals(true, contact.getBoolean("phoneValid"));
    assertEquals("+19579621534", contact.getString("mobilePhone"));
    assertEquals(false, contact.getBoolean("mobilePhoneValid"));
  }

  @Test
  void aDateThatDoesNotExistIsRefused() {
    as("marketer")
        .body("{\"lastName\":\"x\",\"birthDate\":\"2026-02-30\"}")
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/birthDate"));
  }

  @Test
  void allFindingsComeAtOnce() {
    as("marketer")
        .body("{\"email\":\"no\",\"timeZone\":\"no\",\"kinds\":[\"NO\"]}")
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItems("/lastName", "/email", "/timeZone", "/kinds/0"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"lastName\":\"x\",\"nickName\":\"y\"}",
        "{\"lastName\":7}",
        "{\"lastName\":\"x\"",
        "[]",
        "{\"lastName\":\"x\",\"lastName\":\"y\"}"
      })
  void whatCannotBeReadIsRefused(String body) {
    as("marketer").body(body).post("/v1/contacts").then().spec(problem(400, "bad_request"));
  }

  @Test
  void twoContactsMayHaveOneMailAddress() {
    String email = freshEmail();
    String body = "{\"lastName\":\"Twin\",\"email\":\"" + email + "\"}";

    create("/v1/contacts", body);
    create("/v1/contacts", body);
  }

  @Test
  void aRepeatedRequestWithTheSameKeyMakesOneContact() {
    String key = UUID.randomUUID().toString();
    String body = "{\"lastName\":\"Once\"}";

    String first =
        as("marketer").header("Idempotency-Key", key).body(body).post("/v1/contacts").path("id");

    as("marketer")
        .header("Idempotency-Key", key)
        .body(body)
        .post("/v1/contacts")
        .then()
        .statusCode(201)
        .header("Idempotency-Replayed", "true")
        .body("id", equalTo(first));
  }

  @Test
  void aPartnerMayNot() {
    as("partner-user")
        .body("{\"lastName\":\"x\"}")
        .post("/v1/contacts")
        .then()
        .spec(problem(403, "forbidden"));
  }

  @Test
  void kindsAreAnsweredInOneOrder() {
    String body =
        "{\"lastName\":\"x\",\"kinds\":[\"SPONSOR\",\"SPEAKER\",\"VENDOR\",\"SUPPLIER\",\"PARTNER\",\"PROSPECT\",\"CUSTOMER\"]}";
    List<String> inOrder =
        List.of("CUSTOMER", "PROSPECT", "PARTNER", "SUPPLIER", "VENDOR", "SPEAKER", "SPONSOR");

    JsonPath created = createContact(body);

    assertEquals(inOrder, created.getList("kinds"));
    String id = created.getString("id");
    assertEquals(inOrder, read("/v1/contacts/" + id).getList("kinds"));
    assertEquals(inOrder, read("/v1/contacts?id=" + id).getList("items[0].kinds"));
  }
}
