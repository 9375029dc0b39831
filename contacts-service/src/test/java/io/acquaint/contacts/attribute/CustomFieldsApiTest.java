package io.acquaint.contacts.attribute;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.patchAs;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.SegmentsStub;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@ServiceTest
class CustomFieldsApiTest {

  private final String name = "a" + UUID.randomUUID().toString().replace("-", "");

  @AfterEach
  void nothingIsLive() {
    SegmentsStub.answersNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, '\"green\"', 7",
    "NUMBER, 4.5, '\"many\"'",
    "BOOLEAN, true, '\"yes\"'",
    "DATE, '\"2026-03-01\"', '\"2026-02-30\"'"
  })
  void aRegisteredFieldTakesValuesOfItsType(String type, String good, String bad) {
    register("\"type\":\"" + type + "\"").statusCode(201);

    createContact("{\"lastName\":\"x\",\"attributes\":{\"" + name + "\":" + good + "}}");

    as("marketer")
        .body("{\"lastName\":\"x\",\"attributes\":{\"" + name + "\":" + bad + "}}")
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].pointer", equalTo("/attributes/" + name))
        .body("errors[0].code", equalTo("invalid_attribute"));
  }

  @Test
  void aListOfAllowedValuesIsKept() {
    register("\"type\":\"TEXT\",\"allowedValues\":[\"red\",\"green\"]").statusCode(201);

    createContact("{\"lastName\":\"x\",\"attributes\":{\"" + name + "\":\"red\"}}");
    as("marketer")
        .body("{\"lastName\":\"x\",\"attributes\":{\"" + name + "\":\"blue\"}}")
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"));
  }

  @Test
  void aValueCanBeChangedAndTakenAway() {
    register("\"type\":\"TEXT\"").statusCode(201);
    String path =
        "/v1/contacts/"
            + createContact("{\"lastName\":\"x\",\"attributes\":{\"" + name + "\":\"red\"}}")
                .getString("id");

    patch(path, "{\"attributes\":{\"" + name + "\":\"green\"}}")
        .statusCode(200)
        .body("attributes." + name, equalTo("green"));
    patch(path, "{\"attributes\":{\"" + name + "\":null}}")
        .statusCode(200)
        .body("attributes", equalTo(Map.of()));
  }

  @Test
  void whatRecordsStillCarryCannotBeRemoved() {
    String id = register("\"type\":\"TEXT\"").statusCode(201).extract().path("id");
    String path =
        "/v1/contacts/"
            + createContact("{\"lastName\":\"x\",\"attributes\":{\"" + name + "\":\"red\"}}")
                .getString("id");

    as("admin")
        .delete("/v1/attribute-definitions/" + id)
        .then()
        .spec(problem(409, "attribute_in_use"));
    patch(path, "{\"attributes\":null}").statusCode(200);
    as("admin").delete("/v1/attribute-definitions/" + id).then().statusCode(204);
    as("admin").get("/v1/attribute-definitions/" + id).then().statusCode(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "CONTACT|{\"all\":[{\"not\":%s}]}",
        "CONTACT|{\"related\":\"account.contacts\",\"where\":%s}",
        "ACCOUNT|{\"related\":\"account\",\"where\":%s}",
        "LEAD|{\"any\":[{\"related\":\"leads\",\"where\":{\"not\":%s}}]}"
      })
  void whatALiveSegmentAsksAboutCannotBeRemoved(String entity, String condition) {
    String leaf = "{\"field\":\"attributes." + name + "\",\"op\":\"IS_EMPTY\"}";
    String used = registered(entity);
    String unused = registered(entity.equals("LEAD") ? "ACCOUNT" : "LEAD");
    SegmentsStub.answers(
        "{\"items\":[{\"name\":\"Readers\",\"condition\":" + condition.formatted(leaf) + "}]}");

    as("admin")
        .delete("/v1/attribute-definitions/" + used)
        .then()
        .spec(problem(409, "attribute_in_use"))
        .body("segments", contains("Readers"));
    as("admin").delete("/v1/attribute-definitions/" + unused).then().statusCode(204);
    SegmentsStub.answers("away");
    as("admin")
        .delete("/v1/attribute-definitions/" + used)
        .then()
        .spec(problem(503, "unavailable"));
    SegmentsStub.answersNothing();
    as("admin").delete("/v1/attribute-definitions/" + used).then().statusCode(204);
  }

  /** A draft may speak of other things than what membership follows. */
  @ParameterizedTest
  @CsvSource({
    // speaks of it: the draft, what is live; whether the draft is about to be live
    "false,true,false,409",
    "true,false,false,204",
    "true,false,true,409",
    "false,false,true,204"
  })
  void whatIsLiveDecidesAndWhatIsAboutToBe(
      boolean draft, boolean live, boolean underWay, int status) {
    String used = registered("CONTACT");
    SegmentsStub.answers(
        """
        {"items":[{"name":"Readers","condition":%s,"liveCondition":%s,"editUnderWay":%s}]}
        """
            .formatted(leafOf(draft), leafOf(live), underWay));

    as("admin").delete("/v1/attribute-definitions/" + used).then().statusCode(status);
  }

  private String leafOf(boolean attribute) {
    String field = attribute ? "attributes." + name : "role";
    return "{\"field\":\"" + field + "\",\"op\":\"IS_EMPTY\"}";
  }

  private String registered(String entity) {
    return AttributeDefinitions.register(entity, name, "\"type\":\"TEXT\"")
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void oneNameIsRegisteredOncePerKindOfRecord() {
    register("\"type\":\"TEXT\"").statusCode(201);

    register("\"type\":\"NUMBER\"").spec(problem(409, "attribute_exists"));
    AttributeDefinitions.register("LEAD", name, "\"type\":\"NUMBER\"").statusCode(201);
  }

  @Test
  void whatItHoldsNeverChanges() {
    String id = register("\"type\":\"TEXT\"").statusCode(201).extract().path("id");
    String path = "/v1/attribute-definitions/" + id;

    patchAs("admin", 1)
        .body("{\"type\":\"NUMBER\"}")
        .patch(path)
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].code", equalTo("read_only"));
    patchAs("admin", 1)
        .body("{\"label\":\"Colour\"}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("label", equalTo("Colour"))
        .body("version", equalTo(2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"entity\":\"CONTACT\",\"name\":\"Shoe Size\",\"type\":\"TEXT\"}|/name",
        "{\"entity\":\"SHOE\",\"name\":\"x\",\"type\":\"TEXT\"}|/entity",
        "{\"entity\":\"LEAD\",\"name\":\"x\"}|/type",
        "{\"entity\":\"LEAD\",\"name\":\"x\",\"type\":\"DATE\",\"allowedValues\":[\"a\"]}"
            + "|/allowedValues"
      })
  void whatBreaksARuleIsRefused(String body, String pointer) {
    as("admin")
        .body(body)
        .post("/v1/attribute-definitions")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem(pointer));
  }

  @Test
  void theyAreListedAndOnlyAdministratorsRegisterThem() {
    register("\"type\":\"TEXT\"").statusCode(201);

    as("salesperson")
        .get("/v1/attribute-definitions?name=" + name)
        .then()
        .statusCode(200)
        .body("items.name", hasItem(name));
    as("salesperson")
        .body("{\"entity\":\"LEAD\",\"name\":\"x\",\"type\":\"TEXT\"}")
        .post("/v1/attribute-definitions")
        .then()
        .spec(problem(403, "forbidden"));
  }

  @Test
  void otherServicesLearnOfThem() {
    register("\"type\":\"TEXT\"").statusCode(201);

    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.ATTRIBUTE_DEFINITIONS)) {
      var seen = topic.await("definition", each -> each.key().equals("CONTACT:" + name));
      assertEquals("attribute-definition.created", seen.type());
      assertEquals("TEXT", seen.body().path("type").asText());
    }
  }

  private ValidatableResponse register(String fields) {
    return AttributeDefinitions.register("CONTACT", name, fields);
  }
}
