package io.acquaint.kit.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record as it was read from Kafka. The body is parsed only when somebody asks for it; what
 * cannot be parsed is poison.
 */
public final class InboundEvent {

  private final String topic;
  private final int partition;
  private final long offset;
  private final String key;
  private final String id;
  private final String type;
  private final String subject;
  private final Instant time;
  private final byte @Nullable [] bytes;
  private final @Nullable String traceparent;
  private final ObjectMapper json;
  private @Nullable JsonNode parsed;

  /** Made by the kit; tests of handlers may make their own. */
  public InboundEvent(
      String topic,
      int partition,
      long offset,
      String key,
      String id,
      String type,
      String subject,
      Instant time,
      byte @Nullable [] bytes,
      @Nullable String traceparent,
      ObjectMapper json) {
    this.topic = topic;
    this.partition = partition;
    this.offset = offset;
    this.key = key;
    this.id = id;
    this.type = type;
    this.subject = subject;
    this.time = time;
    this.bytes = bytes;
    this.traceparent = traceparent;
    this.json = json;
  }

  public String topic() {
    return topic;
  }

  public int partition() {
    return partition;
  }

  public long offset() {
    return offset;
  }

  /** The record's key; empty if it had none. */
  public String key() {
    return key;
  }

  /** {@code ce_id}; topic, partition and offset if the publisher gave none. */
  public String id() {
    return id;
  }

  /** {@code ce_type}; empty if the publisher gave none. */
  public String type() {
    return type;
  }

  /** {@code ce_subject}; the key if the publisher gave none. */
  public String subject() {
    return subject;
  }

  /** {@code ce_time}; the record's timestamp if the publisher gave none. */
  public Instant time() {
    return time;
  }

  /** Whether the record says that its key is gone. */
  public boolean tombstone() {
    return bytes == null;
  }

  public @Nullable String traceparent() {
    return traceparent;
  }

  /** The body as it was read, null for a tombstone. Not a copy. */
  public byte @Nullable [] bytes() {
    return bytes;
  }

  /**
   * The body as a tree.
   *
   * @throws PoisonEventException if there is none or it is not JSON
   */
  public JsonNode body() {
    JsonNode tree = parsed;
    if (tree == null) {
      try {
        tree = json.readTree(present());
      } catch (IOException e) {
        throw new PoisonEventException(this, "The body is not JSON", e);
      }
      parsed = tree;
    }
    return tree;
  }

  /**
   * The body as a record; fields it does not know are ignored.
   *
   * @throws PoisonEventException if there is none or it does not fit
   */
  public <T> T bodyAs(Class<T> type) {
    try {
      return json.readerFor(type)
          .without(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(present());
    } catch (IOException e) {
      throw new PoisonEventException(
          this, "The body does not fit " + type.getSimpleName() + ": " + summary(e), e);
    }
  }

  private byte[] present() {
    byte[] body = bytes;
    if (body == null) {
      throw new PoisonEventException(this, "A tombstone has no body");
    }
    return body;
  }

  /** The first line only: later ones of Jackson's messages quote the source. */
  private static String summary(IOException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  @Override
  public String toString() {
    return topic + "-" + partition + "@" + offset + " " + type;
  }
}
