package io.acquaint.contacts.party;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.messaging.TopicDeclaration;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/** The topics that contacts-service publishes. */
@ApplicationScoped
public class PublishedTopics implements TopicDeclaration {

  public static final TopicSpec CONTACTS = TopicSpec.compacted(Topics.CONTACTS);
  public static final TopicSpec ACCOUNTS = TopicSpec.compacted(Topics.ACCOUNTS);
  public static final TopicSpec ATTRIBUTE_DEFINITIONS =
      TopicSpec.compacted(Topics.ATTRIBUTE_DEFINITIONS);
  public static final TopicSpec SUBSCRIPTIONS = TopicSpec.compacted(Topics.SUBSCRIPTIONS);

  public static final TopicSpec SUPPRESSIONS = TopicSpec.compacted(Topics.SUPPRESSIONS);

  public static final TopicSpec REGISTRATIONS = TopicSpec.compacted(Topics.REGISTRATIONS);

  /** Kafka is the system of record of interactions; who needs older ones has stored them. */
  public static final TopicSpec INTERACTIONS =
      TopicSpec.timed(Topics.INTERACTIONS, Duration.ofDays(400));

  @Override
  public List<TopicSpec> topics() {
    return List.of(
        CONTACTS,
        ACCOUNTS,
        ATTRIBUTE_DEFINITIONS,
        SUBSCRIPTIONS,
        SUPPRESSIONS,
        REGISTRATIONS,
        INTERACTIONS);
  }
}
