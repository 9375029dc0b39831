package io.acquaint.contacts;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.subscription.Newsletter.freshName;
import static io.acquaint.contacts.subscription.Newsletter.someList;
import static io.acquaint.testing.Api.anonymous;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.patchAs;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The example bodies of the document can be pasted: they are taken as they stand where they name no
 * other record, else with the ids of records that exist.
 */
@QuarkusTest
@ServiceTest
class BodiesOfTheDocumentApiTest {

  private static final String ANY_ID = "01980c3e-5a3f-7cc1-8d1e-[0-9a-f]{12}";

  private JsonNode document = MissingNode.getInstance();

  @BeforeEach
  void readTheDocument() {
    document = Crm.document();
  }

  @Test
  void everyBodyHasOne() {
    List<String> without =
        Crm.operations().stream()
            .filter(each -> each.is().has("requestBody") && exampleOf(each.is()).isMissingNode())
            .map(each -> each.verb() + " " + each.path())
            .toList();

    assertEquals(List.of(), without);
  }

  @Test
  void peopleAndCompanies() {
    post("/v1/contacts").statusCode(201);
    as("marketer")
        .body(example("put", "/v1/contacts/by-external-id/{source}/{externalId}"))
        .put("/v1/contacts/by-external-id/" + UUID.randomUUID() + "/1")
        .then()
        .statusCode(201);
    patch("/v1/contacts/{id}", "/v1/contacts/" + someContact());
    post("/v1/contacts/match-or-create").body("items.result", everyItem(is("CREATED")));
    post("/v1/contacts/search").statusCode(200);
    post("/v1/accounts").statusCode(201);
    patch("/v1/accounts/{id}", "/v1/accounts/" + someAccount("x"));
    post("/v1/accounts/search").statusCode(200);
  }

  @Test
  void whatAContactDecides() {
    String contact =
        createContact("{\"lastName\":\"x\",\"email\":\"" + freshEmail() + "\"}").getString("id");
    String other =
        createContact("{\"lastName\":\"x\",\"email\":\"" + freshEmail() + "\"}").getString("id");
    String path = "/v1/contacts/" + contact;
    String list = someList();
    for (String part : List.of("/preferences", "/consent")) {
      as("marketer")
          .body(example("put", "/v1/contacts/{id}" + part))
          .put(path + part)
          .then()
          .statusCode(200);
    }
    as("marketer")
        .body(example("put", "/v1/contacts/{id}/subscriptions/{listId}"))
        .put(path + "/subscriptions/" + list)
        .then()
        .statusCode(200);
    as("marketer")
        .body(example("post", "/v1/sendability").replaceAll(ANY_ID, contact))
        .post("/v1/sendability")
        .then()
        .statusCode(200)
        .body("items.allowed", contains(true));
    String center = as("marketer").post(path + "/subscription-center-link").path("path");
    anonymous()
        .contentType("application/json")
        .body(example("put", "/v1/subscription-center/{token}").replaceAll(ANY_ID, list))
        .put(center)
        .then()
        .statusCode(200);
    as("marketer")
        .body(example("post", "/v1/contacts/{id}/merge").replaceAll(ANY_ID, other))
        .post(path + "/merge")
        .then()
        .statusCode(200);
  }

  @Test
  void listsEventsAndWhatHappened() {
    String list = example("post", "/v1/subscription-lists").replace("Newsletter", freshName());
    as("marketer").body(list).post("/v1/subscription-lists").then().statusCode(201);
    patchAs("marketer", 1)
        .body(example("patch", "/v1/subscription-lists/{id}").replace("Newsletter", freshName()))
        .patch("/v1/subscription-lists/" + someList())
        .then()
        .statusCode(200);
    String contact = someContact();
    String event = "/v1/events/" + post("/v1/events").statusCode(201).extract().path("id");
    patch("/v1/events/{id}", event);
    String sessions = event + "/sessions";
    String session =
        as("marketer")
            .body(example("post", "/v1/events/{id}/sessions"))
            .post(sessions)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    patch("/v1/events/{id}/sessions/{sessionId}", sessions + "/" + session);
    as("marketer")
        .body(example("post", "/v1/events/{id}/registrations").replaceAll(ANY_ID, contact))
        .post(event + "/registrations")
        .then()
        .statusCode(201);
    as("marketer")
        .body(
            example("post", "/v1/events/{id}/check-ins")
                .replaceFirst(ANY_ID, contact)
                .replaceFirst(ANY_ID, session))
        .post(event + "/check-ins")
        .then()
        .statusCode(201);
    as("marketer")
        .body(
            example("post", "/v1/interactions")
                .replaceFirst(ANY_ID, UUID.randomUUID().toString())
                .replaceAll(ANY_ID, contact))
        .post("/v1/interactions")
        .then()
        .statusCode(202)
        .body("items.result", everyItem(is("ACCEPTED")));
  }

  @Test
  void customFields() {
    String name = "a" + UUID.randomUUID().toString().replace("-", "");
    String definition =
        as("admin")
            .body(example("post", "/v1/attribute-definitions").replace("favouriteColour", name))
            .post("/v1/attribute-definitions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    patchAs("admin", 1)
        .body(example("patch", "/v1/attribute-definitions/{id}").replace("favouriteColour", name))
        .patch("/v1/attribute-definitions/" + definition)
        .then()
        .statusCode(200);
  }

  @Test
  void files() throws IOException {
    imports("contacts");
    imports("accounts");
  }

  /** Sends the form of the example, and every row of it becomes a record. */
  private void imports(String collection) throws IOException {
    JsonNode form = new ObjectMapper().readTree(example("post", "/v1/" + collection + "/imports"));
    String csv = form.path("file").asText();

    JsonPath done = Import.run(collection, csv, form.path("options").toString());

    assertEquals("SUCCEEDED", done.getString("status"));
    assertEquals(csv.lines().count() - 1, done.getLong("created"));
  }

  private ValidatableResponse post(String path) {
    return as("marketer").body(example("post", path)).post(path).then().statusCode(lessThan(300));
  }

  private void patch(String documented, String path) {
    patchAs("marketer", read(path).getLong("version"))
        .body(example("patch", documented))
        .patch(path)
        .then()
        .statusCode(200);
  }

  /** The example body of an operation; what must be unique is made so. */
  private String example(String method, String path) {
    JsonNode example = exampleOf(document.path("paths").path(path).path(method));
    return example
        .toString()
        .replace("ada@example.org", freshEmail())
        .replace("\"4711\"", "\"" + UUID.randomUUID() + "\"")
        .replace("AE-1843", UUID.randomUUID().toString())
        .replace("lead-4711", UUID.randomUUID().toString());
  }

  private JsonNode exampleOf(JsonNode operation) {
    JsonNode content = operation.path("requestBody").path("content").elements().next();
    JsonNode schema = content.path("schema");
    String name = schema.path("$ref").asText().replaceFirst(".*/", "");
    JsonNode own = content.path("examples");
    return own.isEmpty()
        ? document.path("components").path("schemas").path(name).path("examples").path(0)
        : own.elements().next().path("value");
  }
}
