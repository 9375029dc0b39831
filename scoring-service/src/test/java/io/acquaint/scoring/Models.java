package io.acquaint.scoring;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.testing.Api;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;

/** Scoring models, made and watched through their routes. */
final class Models {
  static final String CLICKS =
      """
      {"name":"Clicks","points":10,"per":"OCCURRENCE",
       "when":{"interaction":"EMAIL_CLICKED","within":"P30D"}}\
      """;
  static final String GRADES =
      """
      [{"name":"Cold","from":0,"to":9},{"name":"Warm","from":10,"to":29},{"name":"Hot","from":30,"to":100}]\
      """;

  private Models() {}

  static String body(String rules) {
    return """
    {"name":"Model %s","target":"CONTACT","salesReadyScore":30,"rules":[%s],"grades":%s}\
    """
        .formatted(UUID.randomUUID(), rules, GRADES);
  }

  static String create(String body) {
    return Api.as("marketer")
        .body(body)
        .post("/v1/scoring-models")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A model that scores now. */
  static String live(String rules) {
    return activate(create(body(rules)));
  }

  static String activate(String model) {
    String job =
        Api.as("marketer")
            .post("/v1/scoring-models/" + model + "/activation")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    patiently()
        .until(() -> Api.as("admin").get(job).path("status"), status -> "SUCCEEDED".equals(status));
    return model;
  }

  /** The score that a model gives a lead; null while there is none. */
  static @Nullable Integer score(String lead, String model) {
    Response answer = Api.as("salesperson").get("/v1/lead-scores/" + lead);
    return answer.statusCode() == 200
        ? answer.path("items.find{it.modelId=='" + model + "'}.score")
        : null;
  }

  static void awaitScore(String lead, String model, int score) {
    patiently().until(() -> score(lead, model), found -> found != null && found == score);
  }

  static Response explanation(String lead, String model) {
    return Api.as("salesperson").get("/v1/lead-scores/" + lead + "/" + model + "/explanation");
  }

  static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
  }

  /** Whether a record of the topic of scores is about this lead and model. */
  static boolean isAbout(JsonNode body, String lead, String model) {
    return body.path("leadId").asText().equals(lead) && body.path("modelId").asText().equals(model);
  }

  static int sum(List<Integer> points) {
    return points.stream().mapToInt(Integer::intValue).sum();
  }
}
