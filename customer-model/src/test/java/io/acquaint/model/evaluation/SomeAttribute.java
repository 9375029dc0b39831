package io.acquaint.model.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.InboundEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A custom attribute of contacts that no other test knows: its events, and conditions about it. */
record SomeAttribute(String name) {

  SomeAttribute() {
    this("a" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** As conditions name it. */
  String field() {
    return "attributes." + name;
  }

  /** A condition about it; values as they stand in a JSON array, with single quotes. */
  JsonNode leaf(String op, @Nullable String values) {
    String with = values == null ? "" : ",'values':[" + values + "]";
    return read("{'field':'" + field() + "','op':'" + op + "'" + with + "}");
  }

  ObjectNode body(long version, String type, String... allowed) {
    ObjectNode body = SmallWorld.JSON.createObjectNode();
    body.put("id", UUID.randomUUID().toString()).put("version", version).put("type", type);
    body.put("entity", "CONTACT").put("name", name);
    List.of(allowed).forEach(body.putArray("allowedValues")::add);
    return body;
  }

  InboundEvent event(String type, @Nullable ObjectNode body) {
    byte[] bytes = body == null ? null : body.toString().getBytes(StandardCharsets.UTF_8);
    String key = "CONTACT:" + name;
    return new InboundEvent(
        Topics.ATTRIBUTE_DEFINITIONS,
        0,
        0,
        key,
        UUID.randomUUID().toString(),
        type,
        key,
        Instant.EPOCH,
        bytes,
        null,
        SmallWorld.JSON);
  }

  /** JSON with single quotes. */
  static JsonNode read(String json) {
    try {
      return SmallWorld.JSON.readTree(json.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
