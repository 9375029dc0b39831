package io.acquaint.testing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.messaging.EventHeaders;
import io.acquaint.testing.contract.EventContract;
import io.acquaint.testing.contract.EventExample;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as another service publishes it: the example of its type in {@code contracts/events},
 * changed where a test needs it. What the contract does not allow is not published.
 */
public final class TestEvent {
  private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();

  private final EventExample example;
  private final ObjectNode body;
  private String key;
  private String id = UUID.randomUUID().toString();

  private TestEvent(EventExample example) {
    this.example = example;
    this.body = example.body().deepCopy();
    this.key = example.key();
  }

  /** The example of a type. */
  public static TestEvent of(String type) {
    return new TestEvent(EventContract.example(type));
  }

  /** With another record key. */
  public TestEvent key(Object newKey) {
    this.key = newKey.toString();
    return this;
  }

  /** With another value; a dot leads into an object, null takes the field out. */
  public TestEvent with(String field, @Nullable Object value) {
    ObjectNode parent = body;
    String[] path = field.split("\\.", -1);
    for (int i = 0; i < path.length - 1; i++) {
      parent = parent.path(path[i]) instanceof ObjectNode child ? child : parent.putObject(path[i]);
    }
    String last = path[path.length - 1];
    if (value == null) {
      parent.remove(last);
    } else {
      parent.set(
          last,
          JSON.valueToTree(
              value instanceof Instant || value instanceof UUID ? value.toString() : value));
    }
    return this;
  }

  /** A value of the body. */
  public JsonNode get(String field) {
    return requireNonNull(body.get(field), field);
  }

  /** Publishes it; answers when the broker has it. Again means: the same event, at a new offset. */
  public TestEvent publish() {
    EventContract.check(example.type(), body);
    TestTopics.publish(
        example.topic(),
        key,
        body.toString().getBytes(StandardCharsets.UTF_8),
        EventHeaders.of(
            example.headers().getOrDefault(EventHeaders.SOURCE, "/test"),
            id,
            example.type(),
            key,
            Instant.now(),
            null));
    return this;
  }

  /** Publishes the tombstone of the record. */
  public void publishTombstone() {
    id = UUID.randomUUID().toString();
    TestTopics.publish(
        example.topic(),
        key,
        null,
        EventHeaders.of("/test", id, "tombstone", key, Instant.now(), null));
  }
}
