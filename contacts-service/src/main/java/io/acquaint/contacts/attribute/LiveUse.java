package io.acquaint.contacts.attribute;

import io.acquaint.contacts.scoring.ScoringModelsClient;
import io.acquaint.contacts.segment.SegmentsClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps an attribute that something live in another service asks about. */
@ApplicationScoped
class LiveUse {

  private final SegmentsClient segments;
  private final ScoringModelsClient models;

  LiveUse(SegmentsClient segments, ScoringModelsClient models) {
    this.segments = segments;
    this.models = models;
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 409 with the names of those that ask about it,
   *     503 if one of the services does not say
   */
  void refuse(AttributeDefinition definition) {
    var use = new ConditionUse(definition.entity, definition.name);
    List<String> asking =
        segments.liveThatSpeak(condition -> use.in(condition, AttributeEntity.CONTACT));
    List<String> scoring =
        models.live().stream()
            .filter(
                model ->
                    model.conditions().stream()
                        .anyMatch(when -> use.in(when, AttributeEntity.valueOf(model.target()))))
            .map(ScoringModelsClient.LiveModel::name)
            .toList();
    if (!asking.isEmpty() || !scoring.isEmpty()) {
      throw AttributeProblems.live(definition.entity, definition.name, asking, scoring);
    }
  }
}
