package io.acquaint.segments;

import static org.hamcrest.Matchers.hasItem;

import io.acquaint.testing.Api;
import io.acquaint.testing.TestEvent;
import java.util.List;
import java.util.UUID;

/** Custom attributes, registered as contacts-service does. */
final class Attributes {

  private Attributes() {}

  /** An attribute with a name of its own; it is known when this answers. */
  static TestEvent registered(String entity, String type, String... allowed) {
    TestEvent definition = definition(entity, "a" + UUID.randomUUID().toString().replace("-", ""));
    definition.with("type", type).with("allowedValues", List.of(allowed)).publish();
    awaitKnown(definition);
    return definition;
  }

  static TestEvent definition(String entity, String name) {
    return TestEvent.of("attribute-definition.created")
        .key(entity + ":" + name)
        .with("id", UUID.randomUUID())
        .with("entity", entity)
        .with("name", name);
  }

  static String field(TestEvent definition) {
    return "attributes." + definition.get("name").asText();
  }

  static void awaitKnown(TestEvent definition) {
    Segments.patiently()
        .untilAsserted(
            () ->
                Api.as("marketer")
                    .get("/v1/segments/condition-catalog")
                    .then()
                    .statusCode(200)
                    .body(fieldsOf(definition), hasItem(field(definition))));
  }

  /** Where the catalogue lists the fields of the definition's entity. */
  static String fieldsOf(TestEvent definition) {
    String entity = definition.get("entity").asText();
    return "entities.find{it.name=='" + entity + "'}.fields.name";
  }
}
