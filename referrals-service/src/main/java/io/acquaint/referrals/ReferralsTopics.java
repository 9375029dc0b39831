package io.acquaint.referrals;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The topics that referrals-service publishes to. */
@ApplicationScoped
class ReferralsTopics implements TopicDeclaration {

  @Override
  public List<TopicSpec> topics() {
    return List.of(TopicSpec.compacted(Topics.REFERRALS));
  }
}
