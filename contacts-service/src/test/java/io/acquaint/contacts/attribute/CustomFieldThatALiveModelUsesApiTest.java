package io.acquaint.contacts.attribute;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.contacts.OtherServicesStub;
import io.acquaint.contacts.SegmentsStub;
import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A custom field that the rules of a live scoring model ask about. */
@QuarkusTest
@ServiceTest
class CustomFieldThatALiveModelUsesApiTest {

  private final String name = "a" + UUID.randomUUID().toString().replace("-", "");

  @AfterEach
  void nothingIsLive() {
    OtherServicesStub.modelsAreLive();
    SegmentsStub.answersNothing();
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACT, CONTACT, attributes.%s, ACCOUNT",
    "ACCOUNT, ACCOUNT, attributes.%s, CONTACT",
    "LEAD, CONTACT, lead.attributes.%s, CONTACT",
    "ACCOUNT, CONTACT, account.attributes.%s, CONTACT"
  })
  void cannotBeRemoved(String entity, String target, String field, String other) {
    String used = registered(entity);
    String unused = registered(other);
    OtherServicesStub.modelsAreLive(
        model("Silence", target, "\"rules\":[]"),
        model("Interest", target, "\"rules\":" + rules(field)));

    delete(used)
        .spec(problem(409, "attribute_in_use"))
        .body("scoringModels", contains("Interest"))
        .body("segments", nullValue());
    delete(unused).statusCode(204);
    OtherServicesStub.modelsAreLive();
    delete(used).statusCode(204);
  }

  @Test
  void whatScoresNowCountsAndNotTheDraft() {
    String used = registered("CONTACT");
    OtherServicesStub.modelsAreLive(
        model("Edited", "CONTACT", "\"rules\":[],\"liveRules\":" + rules("attributes.%s")));
    delete(used).spec(problem(409, "attribute_in_use")).body("scoringModels", contains("Edited"));

    OtherServicesStub.modelsAreLive(
        model("Edited", "CONTACT", "\"liveRules\":[],\"rules\":" + rules("attributes.%s")));

    delete(used).statusCode(204);
  }

  @Test
  void segmentsAndModelsAreToldAtOnce() {
    String used = registered("CONTACT");
    OtherServicesStub.modelsAreLive(
        model("Interest", "CONTACT", "\"rules\":" + rules("attributes.%s")));
    SegmentsStub.answers(
        "{\"items\":[{\"name\":\"Readers\",\"condition\":{\"field\":\"attributes."
            + name
            + "\"}}]}");

    delete(used)
        .spec(problem(409, "attribute_in_use"))
        .body("scoringModels", contains("Interest"))
        .body("segments", contains("Readers"));
  }

  @Test
  void nobodyKnowsWhileTheServiceIsAway() {
    String used = registered("CONTACT");
    OtherServicesStub.server()
        .stubFor(get(urlPathEqualTo("/v1/scoring-models")).willReturn(serverError()));

    delete(used).spec(problem(503, "unavailable"));
  }

  private String registered(String entity) {
    return AttributeDefinitions.register(entity, name, "\"type\":\"TEXT\"")
        .statusCode(201)
        .extract()
        .path("id");
  }

  private String rules(String field) {
    return "[{\"name\":\"r\",\"when\":{\"all\":[{\"field\":\"%s\",\"op\":\"IS_EMPTY\"}]}}]"
        .formatted(field.formatted(name));
  }

  private static String model(String called, String target, String more) {
    return "{\"name\":\"%s\",\"target\":\"%s\",%s}".formatted(called, target, more);
  }

  private static ValidatableResponse delete(String id) {
    return as("admin").delete("/v1/attribute-definitions/" + id).then();
  }
}
