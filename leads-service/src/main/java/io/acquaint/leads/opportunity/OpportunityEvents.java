package io.acquaint.leads.opportunity;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import io.acquaint.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What is published about opportunities: always the full state. */
@ApplicationScoped
class OpportunityEvents implements TopicDeclaration {

  private static final TopicSpec TOPIC = TopicSpec.compacted(Topics.OPPORTUNITIES);

  static OutboxEvent created(OpportunityView opportunity) {
    return OutboxEvent.state(TOPIC, opportunity.id(), "opportunity.created", opportunity);
  }

  static OutboxEvent closed(OpportunityView opportunity) {
    String type =
        switch (opportunity.status()) {
          case WON -> "opportunity.won";
          case LOST -> "opportunity.lost";
          case OPEN -> throw new IllegalArgumentException("Not closed: " + opportunity.id());
        };
    return OutboxEvent.state(TOPIC, opportunity.id(), type, opportunity);
  }

  @Override
  public List<TopicSpec> topics() {
    return List.of(TOPIC);
  }
}
