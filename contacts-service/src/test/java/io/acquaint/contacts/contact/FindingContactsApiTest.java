package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static io.acquaint.testing.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class FindingContactsApiTest {

  /** A word that only this test run uses, so that other tests' contacts stay out of the way. */
  private final String word = "w" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void salesDoesNotSeeMarketingOnlyContacts() {
    String open = contact("\"marketingOnly\":false");
    String hidden = contact("\"marketingOnly\":true");

    list("view=sales").body("items.id", contains(open));
    list("view=marketing-only").body("items.id", contains(hidden));
    list("view=all").body("items.id", contains(hidden, open));
    list("sort=createdAt").body("items.id", contains(open, hidden));
  }

  @Test
  void wordsFindNameMailPhoneAndCompany() {
    String company = "Company" + word;
    String email = freshEmail();
    String contact =
        contact(
            "\"firstName\":\"Zoë\",\"email\":\"%s\",\"phone\":\"+442079460018\",\"accountId\":\"%s\""
                .formatted(email, someAccount(company)));

    for (String q : List.of("zoe " + word, word + " zoë", email, company, word + " 442079460018")) {
      as("marketer")
          .queryParam("q", q)
          .get("/v1/contacts")
          .then()
          .statusCode(200)
          .body("items.id", contains(contact));
    }
  }

  @Test
  void aRenamedCompanyIsFoundUnderItsNewName() {
    String account = someAccount("Old" + word);
    String contact = contact("\"accountId\":\"" + account + "\"");

    patch("/v1/accounts/" + account, "{\"name\":\"New" + word + "\"}").statusCode(200);

    as("marketer")
        .get("/v1/contacts?q=New" + word)
        .then()
        .body("items.id", contains(contact))
        .body("items.version", contains(1));
    as("marketer").get("/v1/contacts?q=Old" + word).then().body("items", empty());
  }

  @Test
  void filtersSelect() {
    String decider =
        contact(
            "\"role\":\"DECISION_MAKER\",\"kinds\":[\"CUSTOMER\"],\"address\":{\"city\":\"Bath\"}");
    contact("\"role\":\"EMPLOYEE\"");

    list("role=DECISION_MAKER").body("items.id", contains(decider));
    list("kinds=CUSTOMER").body("items.id", contains(decider));
    list("address.city=bath").body("items.id", contains(decider));
    list("filter=role==DECISION_MAKER;kinds==CUSTOMER").body("items.id", contains(decider));
    list("filter=role==INFLUENCER").body("items", empty());
  }

  @Test
  void personalDataIsSearchedInABody() {
    String email = freshEmail();
    String contact = contact("\"email\":\"" + email + "\"");

    as("marketer")
        .body("{\"filter\":\"email==" + email.toUpperCase(Locale.ROOT) + "\"}")
        .post("/v1/contacts/search")
        .then()
        .statusCode(200)
        .body("items.id", contains(contact));
  }

  @Test
  void aWalkSeesEveryContactOnce() {
    List<String> created = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      created.addFirst(contact("\"firstName\":\"n" + i + "\""));
    }

    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      var request = as("marketer").queryParam("q", word).queryParam("limit", 2);
      JsonPath page =
          (cursor == null ? request : request.queryParam("cursor", cursor))
              .get("/v1/contacts")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    assertEquals(created, seen);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"limit=0", "limit=201", "shoeSize=3", "sort=phone", "view=mine", "filter=a=b=c"})
  void whatTheListDoesNotKnowIsRefused(String query) {
    as("marketer").get("/v1/contacts?" + query).then().spec(problem(400, "bad_request"));
  }

  @Test
  void theFieldsSayWhatCanBeFiltered() {
    as("marketer")
        .get("/v1/contacts/filterable-fields")
        .then()
        .statusCode(200)
        .body("fields.name", hasItems("lastName", "email", "consent.level", "createdAt"))
        .body("fields.find { it.name == 'role' }.allowedValues", hasItem("INFLUENCER"))
        .body("views", hasItems("all", "sales", "marketing-only"));
  }

  @Test
  void changesTellWhatWasCreatedChangedAndDeleted() {
    String since = changes("since=now").getString("next");
    String stays = contact("\"firstName\":\"a\"");
    String goes = contact("\"firstName\":\"b\"");
    patch("/v1/contacts/" + stays, "{\"firstName\":\"c\"}").statusCode(200);
    as("marketer").delete("/v1/contacts/" + goes).then().statusCode(204);

    JsonPath page = changes("since=" + since + "&wait=5&limit=200");

    assertEquals(
        List.of("UPSERTED"), page.getList("items.findAll { it.id == '" + stays + "' }.change"));
    assertEquals(
        List.of("c"),
        page.getList("items.findAll { it.id == '" + stays + "' }.resource.firstName"));
    assertEquals(
        List.of("DELETED"), page.getList("items.findAll { it.id == '" + goes + "' }.change"));
  }

  @Test
  void theExportIsATable() {
    contact("\"firstName\":\"=cmd\"");

    with(Tokens.of("marketer"))
        .get("/v1/contacts/export?q=" + word)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/csv"))
        .body(containsString("lastName"))
        .body(containsString(word))
        .body(containsString("'=cmd"));
  }

  @Test
  void inTheExportAListSharesACellAndAMapIsJson() {
    contact(
        "\"otherEmails\":[\"a@example.org\",\"b@example.org\"],\"externalIds\":{\"erp\":\"%s\"}"
            .formatted(word));

    assertEquals(
        "otherEmails,marketingOnly,consent.level,consent.changedAt,consent.changedBy,"
            + "consent.formId,consent.justification,externalIds\r\n"
            + "a@example.org;b@example.org,false,NONE,,,,,\"{\"\"erp\"\":\"\"%s\"\"}\"\r\n"
                .formatted(word),
        as("marketer")
            .get(
                "/v1/contacts/export?fields=otherEmails,externalIds,marketingOnly,consent&q="
                    + word)
            .asString());
  }

  @Test
  void anExportedLineOfJsonIsWhatTheContactAnswers() {
    String id = contact("\"address\":{\"city\":\"Oslo\"},\"birthDate\":\"1990-12-10\"");

    assertEquals(
        as("marketer").get("/v1/contacts/" + id).asString() + "\n",
        as("marketer")
            .header("Accept", "application/x-ndjson")
            .get("/v1/contacts/export?q=" + word)
            .asString());
  }

  @Test
  void aPartnerSeesNone() {
    as("partner-admin").get("/v1/contacts").then().spec(problem(403, "forbidden"));
  }

  private String contact(String fields) {
    return createContact("{\"lastName\":\"" + word + "\"," + fields + "}").getString("id");
  }

  private ValidatableResponse list(String query) {
    return as("marketer").get("/v1/contacts?q=" + word + "&" + query).then().statusCode(200);
  }

  private static JsonPath changes(String query) {
    return as("marketer")
        .get("/v1/contacts/changes?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }
}
