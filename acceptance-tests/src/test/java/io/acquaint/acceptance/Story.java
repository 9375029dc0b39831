package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/**
 * One live scoring model (10 points per clicked mail, sales ready at 30) and two live segments over
 * it.
 *
 * @param model id of the scoring model
 * @param clickers id of the segment of contacts with three or more clicks in 30 days
 * @param readyForSales id of the segment of contacts with a sales-ready lead
 */
record Story(Api api, String name, String model, String clickers, String readyForSales) {

  static Story begin(Api api, String name) {
    String model =
        api.create(
            "/v1/scoring-models",
            """
            {"name":"%s","target":"CONTACT","salesReadyScore":30,
             "rules":[{"name":"Clicked a mail","points":10,"per":"OCCURRENCE",
                       "when":{"interaction":"EMAIL_CLICKED","within":"P30D"}}],
             "grades":[{"name":"Cold","from":0,"to":9},{"name":"Warm","from":10,"to":29},
                       {"name":"Hot","from":30,"to":100}]}"""
                .formatted(name));
    String clickers =
        segment(
            api,
            name + ": clickers",
            """
            {"interaction":"EMAIL_CLICKED","within":"P30D","count":{"op":"AT_LEAST","value":3}}""");
    String ready =
        segment(
            api,
            name + ": ready for sales",
            """
            {"related":"leads","where":{"field":"salesReady","op":"IS","values":[true]}}""");
    activate(api, "/v1/scoring-models/" + model);
    activate(api, "/v1/segments/" + clickers);
    activate(api, "/v1/segments/" + ready);
    return new Story(api, name, model, clickers, ready);
  }

  String contact(String firstName, String lastName) {
    return api.create(
        "/v1/contacts",
        """
        {"firstName":"%s","lastName":"%s","email":"%s.%s@example.org","role":"DECISION_MAKER"}"""
            .formatted(firstName, lastName, firstName, lastName));
  }

  String lead(String contact) {
    return api.create(
        "/v1/leads",
        """
        {"topic":"Analytical engine","lastName":"Of %s","parentContactId":"%s","source":"WEB"}"""
            .formatted(contact.substring(30), contact));
  }

  /** The lead's score by this story's model; 0 while there is none. */
  int scoreOf(String lead) {
    for (JsonNode item : api.get("/v1/lead-scores/" + lead).path("items")) {
      if (item.path("modelId").asText().equals(model)) {
        return item.path("score").asInt();
      }
    }
    return 0;
  }

  private static String segment(Api api, String name, String condition) {
    return api.create(
        "/v1/segments",
        """
        {"name":"%s","type":"DYNAMIC","timeZone":"UTC","condition":%s}"""
            .formatted(name, condition));
  }

  private static void activate(Api api, String resource) {
    assertThat(api.send("POST", resource + "/activation", null, null).statusCode()).isIn(200, 202);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> api.get(resource).path("status").asText().equals("LIVE"));
  }
}
