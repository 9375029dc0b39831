package io.acquaint.leads.lead;

import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topic that leads are published on. */
@ApplicationScoped
class LeadTopic implements TopicDeclaration {

  @Override
  public List<TopicSpec> topics() {
    return List.of(LeadEvents.TOPIC);
  }
}
