package io.acquaint.testing.messaging;

import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topics of the sample service. */
@ApplicationScoped
public class SampleTopics implements TopicDeclaration {

  @Override
  public List<TopicSpec> topics() {
    return List.of(SampleConsumer.TOPIC, SampleConsumer.OUT);
  }
}
