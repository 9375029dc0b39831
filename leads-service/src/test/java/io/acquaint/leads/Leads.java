package io.acquaint.leads;

import io.acquaint.testing.Api;
import io.acquaint.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Words for the tests: who works with leads, and how. */
final class Leads {

  static final String MARA = Tokens.ofUser("mara", "marketer");
  static final String TOM = Tokens.ofUser("tom", "teleprospector");
  static final String SAM = Tokens.ofUser("sam", "salesperson");
  static final String MAX = Tokens.ofUser("max", "sales-manager");
  static final String ADMIN = Tokens.ofUser("ada", "admin");

  private Leads() {}

  /** An inquiry by marketing; answers its id. */
  static UUID inquiry() {
    return created(MARA, "{\"topic\":\"Espresso machines\",\"lastName\":\"Lovelace\"}");
  }

  static UUID created(String token, String body) {
    return UUID.fromString(post(token, "/v1/leads", body).statusCode(201).extract().path("id"));
  }

  static ValidatableResponse lead(UUID id) {
    return get(MARA, "/v1/leads/" + id);
  }

  static ValidatableResponse act(String token, UUID lead, String action) {
    return act(token, lead, action, "{}");
  }

  static ValidatableResponse act(String token, UUID lead, String action, String body) {
    return post(token, "/v1/leads/" + lead + "/" + action, body);
  }

  static ValidatableResponse post(String token, String path, String body) {
    return Api.with(token).contentType("application/json").body(body).post(path).then();
  }

  static ValidatableResponse get(String token, String path) {
    return Api.with(token).get(path).then();
  }

  static ValidatableResponse patch(UUID lead, String ifMatch, String body) {
    return Api.with(MARA)
        .header("If-Match", ifMatch)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch("/v1/leads/" + lead)
        .then();
  }
}
