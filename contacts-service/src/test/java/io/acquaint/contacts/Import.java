package io.acquaint.contacts;

import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.with;
import static org.hamcrest.Matchers.containsString;

import io.acquaint.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;

/** What tests do with imports. */
public final class Import {

  private static final Set<String> ENDED = Set.of("SUCCEEDED", "FAILED", "CANCELLED");

  private Import() {}

  /** Uploads a file; the answer may be a refusal. */
  public static ValidatableResponse upload(String collection, byte[] csv, String options) {
    return with(Tokens.of("marketer"))
        .multiPart("file", "people.csv", csv, "text/csv")
        .multiPart("options", options, "application/json")
        .post("/v1/" + collection + "/imports")
        .then();
  }

  /** Imports to the end; answers the import. */
  public static JsonPath run(String collection, String csv, String options) {
    String id =
        upload(collection, csv.getBytes(StandardCharsets.UTF_8), options)
            .statusCode(202)
            .header("Location", containsString("/v1/services/contacts/jobs/"))
            .extract()
            .path("id");
    return ended(collection, id);
  }

  public static JsonPath ended(String collection, String id) {
    String path = "/v1/" + collection + "/imports/" + id;
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> Crm.read(path), read -> ENDED.contains(read.getString("status")));
  }

  /** Takes back to the end; answers the job. */
  public static JsonPath takeBack(String collection, String id) {
    String job =
        as("marketer")
            .delete("/v1/" + collection + "/imports/" + id + "/records")
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    return Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () -> Crm.read("/v1/services/contacts/jobs/" + job),
            read -> ENDED.contains(read.getString("status")));
  }

  public static String errors(String collection, String id) {
    return as("marketer")
        .get("/v1/" + collection + "/imports/" + id + "/errors")
        .then()
        .statusCode(200)
        .header("Content-Type", containsString("text/csv"))
        .extract()
        .asString();
  }
}
