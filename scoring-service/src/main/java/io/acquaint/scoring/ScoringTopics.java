package io.acquaint.scoring;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topic that scoring-service publishes to. */
@ApplicationScoped
class ScoringTopics implements TopicDeclaration {

  @Override
  public List<TopicSpec> topics() {
    return List.of(TopicSpec.compacted(Topics.SCORES));
  }
}
