package io.acquaint.leads;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** In a test nobody else makes the topics that this service reads. */
@ApplicationScoped
class OtherTopics implements TopicDeclaration {

  @Override
  public List<TopicSpec> topics() {
    return List.of(
        TopicSpec.compacted(Topics.SCORES),
        TopicSpec.compacted(Topics.CONTACTS),
        TopicSpec.compacted(Topics.ACCOUNTS),
        TopicSpec.compacted(Topics.REGISTRATIONS),
        TopicSpec.compacted(Topics.ATTRIBUTE_DEFINITIONS));
  }
}
