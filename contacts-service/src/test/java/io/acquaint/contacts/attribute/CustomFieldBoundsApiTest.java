package io.acquaint.contacts.attribute;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.anonymous;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.patchAs;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.Import;
import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.ResponseSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a custom field may hold, after that was narrowed too. */
@QuarkusTest
@ServiceTest
class CustomFieldBoundsApiTest {

  private final String name = "a" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void narrowingTheAllowedValuesLocksNoRecord() {
    String path = withAValueThatWasNarrowedAway("CONTACT", "/v1/contacts", "lastName");
    String id = path.substring(path.lastIndexOf('/') + 1);

    patch(path, "{\"jobTitle\":\"x\"}").statusCode(200).body("attributes." + name, equalTo("red"));
    patch(path, "{\"attributes\":{\"" + name + "\":\"blue\"}}").spec(refusal());
    String token =
        as("marketer").post(path + "/subscription-center-link").then().extract().path("token");
    anonymous()
        .contentType(ContentType.JSON)
        .body("{\"details\":{\"firstName\":\"Ada\"}}")
        .put("/v1/subscription-center/" + token)
        .then()
        .statusCode(200);
    as("marketer")
        .body("{\"loserIds\":[\"" + id + "\"]}")
        .post("/v1/contacts/" + someContact() + "/merge")
        .then()
        .statusCode(200)
        .body("attributes." + name, equalTo("red"));
  }

  @Test
  void narrowingTheAllowedValuesLocksNoAccount() {
    String path = withAValueThatWasNarrowedAway("ACCOUNT", "/v1/accounts", "name");

    patch(path, "{\"industry\":\"x\"}").statusCode(200).body("attributes." + name, equalTo("red"));
    patch(path, "{\"attributes\":{\"" + name + "\":\"blue\"}}").spec(refusal());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e-400"})
  void aNumberThatADoubleCannotHoldIsRefused(String number) {
    AttributeDefinitions.register("CONTACT", name, "\"type\":\"NUMBER\"").statusCode(201);

    as("marketer")
        .body("{\"lastName\":\"x\",\"attributes\":{\"" + name + "\":" + number + "}}")
        .post("/v1/contacts")
        .then()
        .spec(refusal());
    JsonPath done =
        Import.run("contacts", "lastName,attributes." + name + "\nx," + number + "\ny,0\n", "{}");
    assertEquals(1, done.getInt("created"));
    assertTrue(
        Import.errors("contacts", done.getString("id")).contains("attributes." + name + ": "),
        "the row names the attribute");
  }

  /** The path of a record whose value is not allowed any more. */
  private String withAValueThatWasNarrowedAway(String entity, String collection, String required) {
    String definition =
        AttributeDefinitions.register(
                entity, name, "\"type\":\"TEXT\",\"allowedValues\":[\"red\",\"green\"]")
            .statusCode(201)
            .extract()
            .path("id");
    String id =
        create(
                collection,
                "{\"%s\":\"x\",\"attributes\":{\"%s\":\"red\"}}".formatted(required, name))
            .getString("id");
    patchAs("admin", 1)
        .body("{\"allowedValues\":[\"green\"]}")
        .patch("/v1/attribute-definitions/" + definition)
        .then()
        .statusCode(200);
    return collection + "/" + id;
  }

  private ResponseSpecification refusal() {
    return new ResponseSpecBuilder()
        .addResponseSpecification(problem(422, "unprocessable"))
        .expectBody("errors[0].pointer", equalTo("/attributes/" + name))
        .expectBody("errors[0].code", equalTo("invalid_attribute"))
        .build();
  }
}
