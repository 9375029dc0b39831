package io.acquaint.segments;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A template is a condition with named parameters; segments are made from it. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class SegmentThatIsMadeFromATemplateApiTest {
  private static final String PATH = "/v1/segment-templates";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void every_template_that_comes_with_the_product_makes_a_segment() throws Exception {
    JsonNode shipped =
        JSON.readTree(Api.as("marketer").get(PATH + "?shipped=true&limit=50").asString())
            .path("items");
    assertEquals(8, shipped.size());
    for (JsonNode template : shipped) {
      ObjectNode request = JSON.createObjectNode();
      request.put("name", template.path("name").asText() + " " + UUID.randomUUID());
      ObjectNode values = request.putObject("parameters");
      template
          .path("parameters")
          .forEach(p -> values.set(p.path("name").asText(), p.path("example")));
      String segment =
          Api.as("marketer")
              .body(request.toString())
              .post(PATH + "/" + template.path("id").asText() + "/segments")
              .then()
              .statusCode(201)
              .body("type", equalTo("DYNAMIC"))
              .body("status", equalTo("DRAFT"))
              .extract()
              .path("id");
      Segments.activate(segment);
    }
  }

  @Test
  void values_take_the_place_of_parameters_and_defaults_of_those_not_given() {
    String template =
        Api.as("marketer")
            .body(
                """
                {"name":"Titles %s",
                 "condition":{"all":[
                   {"field":"jobTitle","op":"IS","values":[{"parameter":"titles"}]},
                   {"interaction":"EMAIL_OPENED","within":{"parameter":"period"}}]},
                 "parameters":[{"name":"titles","example":["Head"]},
                               {"name":"period","example":"P7D","defaultValue":"P14D"}]}\
                """
                    .formatted(UUID.randomUUID()))
            .post(PATH)
            .then()
            .statusCode(201)
            .body("shipped", equalTo(false))
            .extract()
            .path("id");
    Api.as("marketer")
        .body(named("{\"titles\":[\"Head\",\"Chief\"]}"))
        .post(PATH + "/" + template + "/segments")
        .then()
        .statusCode(201)
        .body("condition.all[0].values", contains("Head", "Chief"))
        .body("condition.all[1].within", equalTo("P14D"));
    Api.as("marketer")
        .body(named("{\"colour\":\"red\"}"))
        .post(PATH + "/" + template + "/segments")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/parameters/titles", "/parameters/colour"));
    Api.as("marketer")
        .body(named("{\"titles\":\"Head\",\"period\":\"soon\"}"))
        .post(PATH + "/" + template + "/segments")
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItem("/parameters"));

    Api.patchAs("marketer", 1)
        .body("{\"description\":\"By title\"}")
        .patch(PATH + "/" + template)
        .then()
        .statusCode(200)
        .body("version", equalTo(2));
    Api.patchAs("marketer", 1)
        .body("{\"description\":\"Again\"}")
        .patch(PATH + "/" + template)
        .then()
        .statusCode(412);
    Api.as("marketer").delete(PATH + "/" + template).then().statusCode(204);
    Api.as("marketer").get(PATH + "/" + template).then().statusCode(404);
  }

  @Test
  void a_template_whose_condition_no_value_makes_valid_is_refused() {
    Api.as("marketer")
        .body(
            """
            {"name":"Shoes %s",
             "condition":{"field":"shoeSize","op":"IS","values":[{"parameter":"size"}]},
             "parameters":[{"name":"size","example":"44"}]}\
            """
                .formatted(UUID.randomUUID()))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition/field"));
    Api.as("marketer")
        .body(
            """
            {"name":"Titles %s",
             "condition":{"field":"jobTitle","op":"IS","values":[{"parameter":"title"}]},
             "parameters":[{"name":"other","example":"44"}]}\
            """
                .formatted(UUID.randomUUID()))
        .post(PATH)
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/condition", "/parameters/0/name"));
  }

  @Test
  void what_came_with_the_product_stays_as_it_is() {
    String shipped = Api.as("marketer").get(PATH + "?shipped=true").path("items[0].id");
    Api.patchAs("marketer", 1)
        .body("{\"description\":\"Mine\"}")
        .patch(PATH + "/" + shipped)
        .then()
        .spec(Api.problem(409, "template_shipped"));
    Api.as("marketer")
        .delete(PATH + "/" + shipped)
        .then()
        .spec(Api.problem(409, "template_shipped"));
    Api.as("salesperson").get(PATH).then().statusCode(403);
  }

  private static String named(String parameters) {
    return "{\"name\":\"Segment %s\",\"parameters\":%s}".formatted(UUID.randomUUID(), parameters);
  }
}
