package io.acquaint.contacts.center;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.subscription.Newsletter.awaitInteractions;
import static io.acquaint.contacts.subscription.Newsletter.doubleOptInList;
import static io.acquaint.contacts.subscription.Newsletter.join;
import static io.acquaint.contacts.subscription.Newsletter.list;
import static io.acquaint.contacts.subscription.Newsletter.someList;
import static io.acquaint.contacts.subscription.Newsletter.status;
import static io.acquaint.testing.Api.anonymous;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SubscriptionCenterApiTest {

  private String email = "";
  private String contact = "";
  private String token = "";

  @BeforeEach
  void prepare() {
    email = freshEmail();
    contact =
        createContact(
                "{\"firstName\":\"Ada\",\"lastName\":\"Lovelace\",\"email\":\"" + email + "\"}")
            .getString("id");
    token = link(contact);
  }

  @Test
  void theContactSeesItselfWithoutALogin() {
    String joined = someList();
    String other = someList();
    String hidden = list(",\"inSubscriptionCenter\":false");
    join(contact, joined).statusCode(200);

    anonymous()
        .get(path(token))
        .then()
        .statusCode(200)
        .header("Cache-Control", equalTo("no-store"))
        .body("bulkEmail", equalTo(true))
        .body("formPrefill", equalTo(false))
        .body("email", equalTo(email))
        .body("details.firstName", equalTo("Ada"))
        .body("lists.find { it.id == '" + joined + "' }.joined", equalTo(true))
        .body("lists.find { it.id == '" + other + "' }.joined", equalTo(false))
        .body("lists.id", not(hasItem(hidden)))
        .body("expiresAt", notNullValue());
  }

  @Test
  void itJoinsAndLeavesListsAtOnceAlsoThoseWithDoubleOptIn() {
    String left = someList();
    String joined = doubleOptInList();
    join(contact, left).statusCode(200);

    submit(
            token,
            "{\"lists\":[{\"id\":\"%s\",\"joined\":false},{\"id\":\"%s\",\"joined\":true}]}"
                .formatted(left, joined))
        .statusCode(200)
        .body("lists.find { it.id == '" + joined + "' }.joined", equalTo(true));

    assertEquals("LEFT", status(contact, left));
    assertEquals("JOINED", status(contact, joined));
    assertEquals(
        "SUBSCRIPTION_CENTER",
        read("/v1/contacts/" + contact + "/subscriptions?listId=" + joined)
            .getString("items[0].joinedHow"));
    awaitInteractions(contact, "SUBSCRIPTION_CENTER_SUBMITTED", 1);
    awaitInteractions(contact, "LIST_UNSUBSCRIBED", 1);
  }

  @Test
  void optingOutOfBulkMailKeepsTheLists() {
    String list = someList();
    join(contact, list).statusCode(200);
    as("marketer")
        .body("{\"level\":\"MARKETING\"}")
        .put("/v1/contacts/" + contact + "/consent")
        .then()
        .statusCode(200);

    submit(token, "{\"bulkEmail\":false,\"formPrefill\":true}")
        .statusCode(200)
        .body("bulkEmail", equalTo(false))
        .body("formPrefill", equalTo(true));

    assertEquals("JOINED", status(contact, list));
    sendability(list).body("reasons", hasItem("DO_NOT_BULK_EMAIL"));
    submit(token, "{\"bulkEmail\":true}").statusCode(200).body("formPrefill", equalTo(true));
    sendability(list).body("allowed", equalTo(true));
  }

  @Test
  void itCorrectsWhatIsKnown() {
    submit(token, "{\"details\":{\"lastName\":\"King\",\"phone\":\"+44 20 7946 0018\"}}")
        .statusCode(200)
        .body("details.firstName", equalTo("Ada"))
        .body("details.phone", equalTo("+442079460018"));

    assertEquals("King", read("/v1/contacts/" + contact).getString("lastName"));
  }

  @Test
  void whatItMayNotChangeIsRefusedAsAWhole() {
    String list = someList();
    String hidden = list(",\"inSubscriptionCenter\":false");

    submit(
            token,
            "{\"bulkEmail\":false,\"lists\":[{\"id\":\"%s\",\"joined\":true},{\"id\":\"%s\",\"joined\":true}]}"
                .formatted(list, hidden))
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/lists/1/id"));
    assertNull(status(contact, list));
    anonymous().get(path(token)).then().body("bulkEmail", equalTo(true));
    submit(token, "{\"email\":\"other@example.org\"}").spec(problem(422, "unprocessable"));
    submit(token, "{\"details\":{\"phone\":\"none\"}}").spec(problem(422, "unprocessable"));
    submit(token, "{\"consent\":\"MARKETING\"}").spec(problem(400, "bad_request"));
    submit(token, "{\"lists\":[{\"id\":\"" + list + "\"}]}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/lists/0/joined"));
  }

  @Test
  void aTokenThatWeDidNotMakeOpensNothing() {
    char last = token.charAt(token.length() - 3);
    String forged =
        token.substring(0, token.length() - 3)
            + (last == 'A' ? 'B' : 'A')
            + token.substring(token.length() - 2);
    assertNotEquals(token, forged);

    anonymous().get(path(forged)).then().spec(problem(404, "not_found"));
    anonymous().get(path("x")).then().spec(problem(404, "not_found"));
    submit(contact, "{}").spec(problem(404, "not_found"));
  }

  @Test
  void aLinkIsMadeByUsersForContactsThatExist() {
    anonymous()
        .post("/v1/contacts/" + contact + "/subscription-center-link")
        .then()
        .spec(problem(401, "unauthenticated"));
    as("marketer")
        .post("/v1/contacts/" + UUID.randomUUID() + "/subscription-center-link")
        .then()
        .spec(problem(404, "not_found"));
  }

  @Test
  void itEndsWithTheContactAndFollowsAMerge() {
    String survivor = someContact();
    as("marketer")
        .body("{\"loserIds\":[\"" + contact + "\"]}")
        .post("/v1/contacts/" + survivor + "/merge")
        .then()
        .statusCode(200);
    submit(token, "{\"bulkEmail\":false}").statusCode(200);
    assertEquals(false, read("/v1/contacts/" + survivor + "/preferences").getBoolean("bulkEmail"));

    as("marketer").delete("/v1/contacts/" + survivor).then().statusCode(204);

    anonymous().get(path(token)).then().spec(problem(404, "not_found"));
  }

  @Test
  void whatIsWrongIsFoundWhereTheContactWroteIt() {
    submit(token, "{\"details\":{\"phone\":\"abc\",\"mobilePhone\":\"def\"}}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/details/phone", "/details/mobilePhone"));
  }

  static String link(String contact) {
    return as("marketer")
        .post("/v1/contacts/" + contact + "/subscription-center-link")
        .then()
        .statusCode(201)
        .header("Location", notNullValue())
        .body("path", notNullValue())
        .body("expiresAt", notNullValue())
        .extract()
        .path("token");
  }

  private static ValidatableResponse submit(String token, String body) {
    return anonymous().contentType(ContentType.JSON).body(body).put(path(token)).then();
  }

  private ValidatableResponse sendability(String list) {
    return as("marketer")
        .get("/v1/contacts/" + contact + "/sendability?purpose=SUBSCRIPTION&listId=" + list)
        .then()
        .statusCode(200);
  }

  private static String path(String token) {
    return "/v1/subscription-center/" + token;
  }
}
