package io.acquaint.contacts.live;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Asks segments-service for its live segments. */
@ApplicationScoped
class SegmentsClient {

  private final SegmentsConfig config;
  private final LiveList lists;

  SegmentsClient(SegmentsConfig config, LiveList lists) {
    this.config = config;
    this.lists = lists;
  }

  /**
   * The names of the live segments with a condition that speaks of something: the one that
   * membership follows, and the one that is being evaluated to take its place.
   *
   * @throws io.acquaint.kit.problem.ProblemException 503 if segments-service does not answer, or
   *     answers nonsense
   */
  List<String> thatSpeak(Predicate<JsonNode> of) {
    return lists
        .of("segments-service", config.url().resolve("/v1/segments"), config.timeout())
        .stream()
        .filter(segment -> inUse(segment).anyMatch(of))
        .map(segment -> segment.path("name").asText())
        .toList();
  }

  private static Stream<JsonNode> inUse(JsonNode segment) {
    JsonNode draft = segment.path("condition");
    JsonNode other = segment.path("liveCondition");
    if (other.isMissingNode()) {
      return Stream.of(draft);
    }
    return segment.path("editUnderWay").asBoolean() ? Stream.of(other, draft) : Stream.of(other);
  }
}
