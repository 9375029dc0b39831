package io.acquaint.segments;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The topic that segments-service publishes to. */
@ApplicationScoped
class SegmentsTopics implements TopicDeclaration {
  private static final Duration RETENTION = Duration.ofDays(400);

  @Override
  public List<TopicSpec> topics() {
    return List.of(TopicSpec.timed(Topics.SEGMENT_MEMBERSHIPS, RETENTION));
  }
}
