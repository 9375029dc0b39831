package io.acquaint.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A record as its publisher writes it: what consumers' tests feed on.
 *
 * @param headers the CloudEvents attributes, {@code ce_type} and so on
 */
public record EventExample(String topic, String key, Map<String, String> headers, JsonNode body) {

  /** The body as the bytes of a Kafka record. */
  public byte[] bytes() {
    return body.toString().getBytes(StandardCharsets.UTF_8);
  }

  public String type() {
    return headers.getOrDefault("ce_type", "");
  }
}
