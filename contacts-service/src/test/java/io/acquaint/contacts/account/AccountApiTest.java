package io.acquaint.contacts.account;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class AccountApiTest {

  @Test
  void everyFieldComesBackAsItWasGiven() {
    String parent = someAccount("Holding");
    String contact = someContact();
    JsonPath created =
        create(
            "/v1/accounts",
            """
            {"name":"Analytical Engines","accountNumber":"A-1","email":"office@example.org",
             "phone":"020 7946 0018","website":"https://example.org","industry":"Software",
             "revenue":{"amount":"1500000.50","currency":"GBP"},"employees":250,
             "kinds":["CUSTOMER","PARTNER"],"parentAccountId":"%s","primaryContactId":"%s",
             "managingPartnerId":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d32",
             "address":{"city":"London","country":"GB"},"ownerId":"grace","status":"INACTIVE"}
            """
                .formatted(parent, contact));

    JsonPath account = read("/v1/accounts/" + created.getString("id"));

    assertEquals(created.getMap(""), account.getMap(""));
    assertEquals("+442079460018", account.getString("phone"));
    assertEquals("1500000.5", account.getString("revenue.amount"));
    assertEquals(parent, account.getString("parentAccountId"));
    assertEquals(contact, account.getString("primaryContactId"));
    assertEquals(250, account.getInt("employees"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|/name",
        "{\"name\":\"x\",\"email\":\"no\"}|/email",
        "{\"name\":\"x\",\"phone\":\"no\"}|/phone",
        "{\"name\":\"x\",\"employees\":-1}|/employees",
        "{\"name\":\"x\",\"kinds\":[\"VENDOR\"]}|/kinds/0",
        "{\"name\":\"x\",\"revenue\":{\"amount\":\"1\",\"currency\":\"QQQ\"}}|/revenue/currency",
        "{\"name\":\"x\",\"revenue\":{\"amount\":\"1e9\",\"currency\":\"EUR\"}}|/revenue/amount",
        "{\"name\":\"x\",\"address\":{\"country\":\"UK\"}}|/address/country",
        "{\"name\":\"x\",\"parentAccountId\":\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9dff\"}"
            + "|/parentAccountId",
        "{\"name\":\"x\",\"primaryContactId\":\"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9dff\"}"
            + "|/primaryContactId",
        "{\"name\":\"x\",\"attributes\":{\"tier\":1}}|/attributes/tier",
        "{\"name\":\"x\",\"status\":\"GONE\"}|/status",
        "{\"name\":\"x\",\"version\":1}|/version"
      })
  void whatBreaksARuleIsRefusedAtItsPlace(String body, String pointer) {
    as("marketer")
        .body(body)
        .post("/v1/accounts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void itStoresNoConsent() {
    String path = "/v1/accounts/" + someAccount("x");
    String consent = "\"consent\":{\"level\":\"MARKETING\"}";

    as("marketer")
        .body("{\"name\":\"x\"," + consent + "}")
        .post("/v1/accounts")
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.pointer", contains("/consent"));
    patch(path, "{" + consent + "}").spec(problem(400, "bad_request"));
    assertNull(read(path).get("consent"));
  }

  @Test
  void aCircleOfParentsIsRefused() {
    String top = someAccount("Top");
    String middle = child(top);
    String bottom = child(middle);

    patch("/v1/accounts/" + top, "{\"parentAccountId\":\"" + bottom + "\"}")
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/parentAccountId"))
        .body("errors[0].code", equalTo("cycle"));
    patch("/v1/accounts/" + top, "{\"parentAccountId\":\"" + top + "\"}")
        .spec(problem(422, "unprocessable"));
    patch("/v1/accounts/" + bottom, "{\"parentAccountId\":\"" + top + "\"}").statusCode(200);
  }

  @Test
  void itsContactsAreListed() {
    String account = someAccount("Company");
    String one = employee(account);
    String two = employee(account);
    someContact();

    as("marketer")
        .get("/v1/accounts/" + account + "/contacts")
        .then()
        .statusCode(200)
        .body("items.id", containsInAnyOrder(one, two));
    as("marketer")
        .get("/v1/accounts/" + UUID.randomUUID() + "/contacts")
        .then()
        .spec(problem(404, "not_found"));
  }

  @Test
  void withContactsItStaysUnlessTheyMayLeave() {
    String account = someAccount("Company");
    String contact = employee(account);

    as("marketer")
        .delete("/v1/accounts/" + account)
        .then()
        .spec(problem(409, "account_has_contacts"))
        .body("allowedActions", hasItem("DELETE ?contacts=detach"));
    as("marketer")
        .delete("/v1/accounts/" + account + "?contacts=drop")
        .then()
        .spec(problem(400, "bad_request"));
    as("marketer").delete("/v1/accounts/" + account + "?contacts=detach").then().statusCode(204);

    as("marketer").get("/v1/accounts/" + account).then().statusCode(404);
    assertNull(read("/v1/contacts/" + contact).get("accountId"));
    assertEquals(2, read("/v1/contacts/" + contact).getInt("version"));
  }

  @Test
  void withSubsidiariesItStays() {
    String parent = someAccount("Parent");
    child(parent);

    as("marketer")
        .delete("/v1/accounts/" + parent)
        .then()
        .spec(problem(409, "account_has_subsidiaries"));
  }

  @Test
  void anotherSystemPutsItUnderItsOwnId() {
    String path = "/v1/accounts/by-external-id/" + UUID.randomUUID() + "/1";

    String id =
        as("integration")
            .body("{\"name\":\"x\"}")
            .put(path)
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    as("integration")
        .body("{\"name\":\"y\"}")
        .put(path)
        .then()
        .statusCode(200)
        .body("id", equalTo(id))
        .body("name", equalTo("y"));
    String system = path.split("/")[4];
    as("marketer")
        .body("{\"name\":\"z\",\"externalIds\":{\"" + system + "\":\"1\"}}")
        .post("/v1/accounts")
        .then()
        .spec(problem(409, "external_id_taken"));
  }

  @Test
  void itIsFoundByWordsAndFilters() {
    String word = "w" + UUID.randomUUID().toString().replace("-", "");
    String big =
        create("/v1/accounts", "{\"name\":\"" + word + "\",\"employees\":500}").getString("id");
    create("/v1/accounts", "{\"name\":\"" + word + "\",\"employees\":5}");

    as("marketer")
        .get("/v1/accounts?q=" + word + "&filter=employees=gt=100")
        .then()
        .statusCode(200)
        .body("items.id", contains(big));
    as("marketer")
        .body("{\"filter\":\"name==" + word + "\",\"sort\":\"-employees\"}")
        .post("/v1/accounts/search")
        .then()
        .statusCode(200)
        .body("items.employees", contains(500, 5));
    as("marketer")
        .get("/v1/accounts/filterable-fields")
        .then()
        .body("fields.name", hasItems("name", "employees"));
    String export = "/v1/accounts/export?fields=name,employees&sort=employees&q=" + word;
    assertEquals(
        "name,employees\r\n%1$s,5\r\n%1$s,500\r\n".formatted(word),
        as("marketer").get(export).asString());
  }

  @Test
  void changesTellWhatWasCreatedAndDeleted() {
    String since = read("/v1/accounts/changes?since=now").getString("next");
    String stays = someAccount("Stays");
    String goes = someAccount("Goes");
    as("marketer").delete("/v1/accounts/" + goes).then().statusCode(204);

    JsonPath page = read("/v1/accounts/changes?limit=200&wait=5&since=" + since);

    String of = "items.findAll { it.id == '%s' }.";
    assertEquals(List.of("UPSERTED"), page.getList(of.formatted(stays) + "change"));
    assertEquals(List.of("Stays"), page.getList(of.formatted(stays) + "resource.name"));
    assertEquals(List.of("DELETED"), page.getList(of.formatted(goes) + "change"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/export", "/changes"})
  void whatTheListDoesNotKnowIsRefusedAndPartnersSeeNone(String route) {
    String path = "/v1/accounts" + route;

    as("marketer").get(path + "?shoeSize=3").then().spec(problem(400, "bad_request"));
    as("marketer").get(path + "?filter=employees==many").then().spec(problem(400, "bad_request"));
    as("partner-admin").get(path).then().spec(problem(403, "forbidden"));
  }

  @Test
  void itIsPublished() {
    String id = someAccount("Published");
    as("marketer").delete("/v1/accounts/" + id).then().statusCode(204);

    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.ACCOUNTS)) {
      assertEquals(
          List.of("account.created", "account.deleted"),
          topic.awaitAll("life of an account", 3, seen -> seen.key().equals(id)).stream()
              .limit(2)
              .map(TopicProbe.Seen::type)
              .toList());
    }
  }

  @Test
  void kindsAreAnsweredInOneOrder() {
    JsonPath created =
        create(
            "/v1/accounts",
            "{\"name\":\"x\",\"kinds\":[\"SUPPLIER\",\"PARTNER\",\"PROSPECT\",\"CUSTOMER\"]}");

    List<String> inOrder = List.of("CUSTOMER", "PROSPECT", "PARTNER", "SUPPLIER");
    assertEquals(inOrder, created.getList("kinds"));
    assertEquals(inOrder, read("/v1/accounts/" + created.getString("id")).getList("kinds"));
  }

  private static String child(String parent) {
    return create("/v1/accounts", "{\"name\":\"c\",\"parentAccountId\":\"" + parent + "\"}")
        .getString("id");
  }

  private static String employee(String account) {
    return createContact("{\"lastName\":\"e\",\"accountId\":\"" + account + "\"}").getString("id");
  }
}
