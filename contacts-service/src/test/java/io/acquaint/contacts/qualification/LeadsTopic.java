package io.acquaint.contacts.qualification;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topic that leads-service makes where it runs. */
@ApplicationScoped
public class LeadsTopic implements TopicDeclaration {

  @Override
  public List<TopicSpec> topics() {
    return List.of(TopicSpec.compacted(Topics.LEADS));
  }
}
