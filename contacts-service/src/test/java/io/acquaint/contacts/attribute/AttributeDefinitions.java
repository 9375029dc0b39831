package io.acquaint.contacts.attribute;

import static io.acquaint.testing.Api.as;

import io.restassured.response.ValidatableResponse;

/** Registers custom fields as an administrator does. */
final class AttributeDefinitions {
  private AttributeDefinitions() {}

  /** The answer to registering {@code name} for an entity, with more members as JSON. */
  static ValidatableResponse register(String entity, String name, String members) {
    return as("admin")
        .body("{\"entity\":\"" + entity + "\",\"name\":\"" + name + "\"," + members + "}")
        .post("/v1/attribute-definitions")
        .then();
  }
}
