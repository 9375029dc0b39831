package io.acquaint.kit.outbox;

import io.acquaint.kit.messaging.TopicSpec;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event to publish once the transaction commits.
 *
 * @param topic where to
 * @param partitionKey what decides the partition; order is kept among equal ones
 * @param recordKey the Kafka key, by which compacted topics keep the newest record
 * @param type the event type, such as {@code lead.stage-changed}
 * @param subject the id of what the event is about
 * @param body what becomes the JSON body; null makes a tombstone
 */
public record OutboxEvent(
    String topic,
    String partitionKey,
    String recordKey,
    String type,
    String subject,
    @Nullable Object body) {

  /** The type of tombstones, which have no body to be of any other type. */
  public static final String TOMBSTONE = "tombstone";

  /** The full state of one thing, keyed by its id. */
  public static OutboxEvent state(TopicSpec topic, UUID id, String type, Object body) {
    return new OutboxEvent(topic.name(), id.toString(), id.toString(), type, id.toString(), body);
  }

  /** Says that compaction may forget the thing; follows its {@code *.deleted} event. */
  public static OutboxEvent tombstone(TopicSpec topic, UUID id) {
    return new OutboxEvent(
        topic.name(), id.toString(), id.toString(), TOMBSTONE, id.toString(), null);
  }
}
