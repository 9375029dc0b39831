package io.acquaint.contacts.live;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Finds what is live in other services and speaks of something that is about to go. */
@ApplicationScoped
public class LiveUse {

  private final SegmentsClient segments;
  private final ScoringModelsClient models;

  LiveUse(SegmentsClient segments, ScoringModelsClient models) {
    this.segments = segments;
    this.models = models;
  }

  /**
   * Whoever speaks of it.
   *
   * @param inSegment whether the condition of a segment does
   * @param inModel whether the condition of a rule does, in a model with this target (CONTACT or
   *     ACCOUNT)
   * @throws io.acquaint.kit.problem.ProblemException 503 if one of the services does not say
   */
  public LiveUsers of(Predicate<JsonNode> inSegment, BiPredicate<JsonNode, String> inModel) {
    List<String> scoring =
        models.live().stream()
            .filter(
                model ->
                    model.conditions().stream()
                        .anyMatch(when -> inModel.test(when, model.target())))
            .map(ScoringModelsClient.LiveModel::name)
            .toList();
    return new LiveUsers(segments.thatSpeak(inSegment), scoring);
  }
}
