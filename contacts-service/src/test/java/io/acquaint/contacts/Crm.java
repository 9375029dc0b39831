package io.acquaint.contacts;

import static io.acquaint.testing.Api.anonymous;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.patchAs;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the tests do with the service again and again, through its routes. */
public final class Crm {

  private Crm() {}

  /** A mail address that nobody else has. */
  public static String freshEmail() {
    return "p" + UUID.randomUUID().toString().replace("-", "") + "@example.org";
  }

  /** Creates what the body says; answers it as it was created. */
  public static JsonPath create(String path, String body) {
    return as("marketer").body(body).post(path).then().statusCode(201).extract().jsonPath();
  }

  public static JsonPath createContact(String body) {
    return create("/v1/contacts", body);
  }

  /** A contact with a name and nothing else. */
  public static String someContact() {
    return createContact("{\"lastName\":\"Lovelace\"}").getString("id");
  }

  public static String contactWithEmail(String email) {
    return createContact("{\"lastName\":\"Lovelace\",\"email\":\"" + email + "\"}").getString("id");
  }

  public static String someAccount(String name) {
    return create("/v1/accounts", "{\"name\":\"" + name + "\"}").getString("id");
  }

  public static JsonPath read(String path) {
    return as("marketer").get(path).then().statusCode(200).extract().jsonPath();
  }

  /** Merges a patch into the current version. */
  public static ValidatableResponse patch(String path, String body) {
    long version = read(path).getLong("version");
    return patchAs("marketer", version).body(body).patch(path).then();
  }

  /** The document that the service serves. */
  public static JsonNode document() {
    try {
      return new ObjectMapper()
          .readTree(anonymous().accept("application/json").get("/openapi").asByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An operation of the document: {@code get}, {@code /v1/contacts}, and what it says of it. */
  public record Operation(String verb, String path, JsonNode is) {}

  /** All operations of the document that the service serves. */
  public static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (var path : document().path("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        all.add(new Operation(verb.getKey(), path.getKey(), verb.getValue()));
      }
    }
    return all;
  }

  public static void isGone(String path) {
    as("marketer").get(path).then().statusCode(is(404));
  }
}
