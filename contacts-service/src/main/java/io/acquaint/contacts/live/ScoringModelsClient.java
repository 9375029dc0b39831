package io.acquaint.contacts.live;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Asks scoring-service for its live models. */
@ApplicationScoped
class ScoringModelsClient {

  private final ScoringConfig config;
  private final LiveList lists;

  ScoringModelsClient(ScoringConfig config, LiveList lists) {
    this.config = config;
    this.lists = lists;
  }

  /**
   * A model that scores now.
   *
   * @param target whose fields stand at the top level of its conditions: CONTACT or ACCOUNT
   * @param conditions those of the rules that score, which the draft may have left already
   */
  record LiveModel(String name, String target, List<JsonNode> conditions) {

    private static LiveModel of(JsonNode model) {
      JsonNode rules = model.path(model.has("liveRules") ? "liveRules" : "rules");
      Stream<JsonNode> conditions = rules.valueStream().map(rule -> rule.path("when"));
      return new LiveModel(
          model.path("name").asText(), model.path("target").asText(), conditions.toList());
    }
  }

  /**
   * All live models.
   *
   * @throws io.acquaint.kit.problem.ProblemException 503 if scoring-service does not answer, or
   *     answers nonsense
   */
  List<LiveModel> live() {
    return lists
        .of("scoring-service", config.url().resolve("/v1/scoring-models"), config.timeout())
        .stream()
        .map(LiveModel::of)
        .toList();
  }
}
