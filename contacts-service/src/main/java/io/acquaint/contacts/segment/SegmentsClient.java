package io.acquaint.contacts.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.contacts.live.LiveList;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Asks segments-service for its live segments. */
@ApplicationScoped
public class SegmentsClient {

  private final SegmentsConfig config;
  private final LiveList lists;

  SegmentsClient(SegmentsConfig config, LiveList lists) {
    this.config = config;
    this.lists = lists;
  }

  /**
   * All live segments, each as its route shows it.
   *
   * @throws io.acquaint.kit.problem.ProblemException 503 if segments-service does not answer, or
   *     answers nonsense
   */
  public List<JsonNode> live() {
    return lists.of("segments-service", config.url().resolve("/v1/segments"), config.timeout());
  }
}
