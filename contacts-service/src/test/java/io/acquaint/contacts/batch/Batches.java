package io.acquaint.contacts.batch;

import static io.acquaint.testing.Api.as;

import io.restassured.response.ValidatableResponse;
import java.util.List;

/** How the tests send batches. */
final class Batches {

  private Batches() {}

  static ValidatableResponse send(String path, String... operations) {
    return as("marketer").body(body(List.of(operations))).post(path).then();
  }

  static ValidatableResponse sendWithKey(String idempotencyKey, String path, String body) {
    return as("marketer").header("Idempotency-Key", idempotencyKey).body(body).post(path).then();
  }

  static String body(List<String> operations) {
    return "{\"operations\":[" + String.join(",", operations) + "]}";
  }

  static String create(String key, String resource) {
    return "{\"key\":\"%s\",\"action\":\"CREATE\",\"resource\":%s}".formatted(key, resource);
  }

  static String update(String id, long version, String patch) {
    return "{\"action\":\"UPDATE\",\"id\":\"%s\",\"ifMatch\":%d,\"patch\":%s}"
        .formatted(id, version, patch);
  }

  static String delete(String id) {
    return "{\"action\":\"DELETE\",\"id\":\"%s\"}".formatted(id);
  }
}
