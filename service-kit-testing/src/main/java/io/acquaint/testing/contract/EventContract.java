package io.acquaint.testing.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The contract of events: {@code contracts/events}. Publishers check here what they emit, more
 * strictly than a consumer would: a field that the schema does not name is an error.
 */
public final class EventContract {
  private static final String FOLDER = "/contracts/events/";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Schema> STRICT = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  private EventContract() {}

  /** Fails with every violation if the body is not what an event of this type may carry. */
  public static void check(String type, JsonNode body) {
    String violations =
        STRICT.computeIfAbsent(type, EventContract::strictSchema).validate(body).stream()
            .map(error -> "  " + error.getInstanceLocation() + ": " + error.getMessage())
            .sorted()
            .collect(Collectors.joining("\n"));
    if (!violations.isEmpty()) {
      throw new AssertionError(
          type
              + " breaks contracts/events/schemas/"
              + schemaOf(type)
              + ".json:\n"
              + violations
              + "\nin "
              + body);
    }
  }

  public static void check(String type, byte[] body) {
    try {
      check(type, JSON.readTree(body));
    } catch (IOException e) {
      throw new AssertionError(type + " has a body that is not JSON", e);
    }
  }

  public static void check(String type, String body) {
    check(type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** The example of an event type, to feed a consumer with. */
  public static EventExample example(String type) {
    JsonNode file = read("examples/" + type + ".json");
    return new EventExample(
        file.path("topic").asText(),
        file.path("key").asText(),
        JSON.convertValue(file.path("headers"), new TypeReference<Map<String, String>>() {}),
        file.path("body"));
  }

  /** Every event type with the topic that it is published on. */
  public static Map<String, String> types() {
    Map<String, String> types = new TreeMap<>();
    topics()
        .properties()
        .forEach(
            topic ->
                topic
                    .getValue()
                    .path("types")
                    .fieldNames()
                    .forEachRemaining(type -> types.put(type, topic.getKey())));
    return types;
  }

  private static String schemaOf(String type) {
    for (JsonNode topic : topics()) {
      if (topic.path("types").has(type)) {
        return topic.path("types").path(type).asText();
      }
    }
    throw new AssertionError(type + " is not an event type of contracts/events/topics.yaml");
  }

  private static JsonNode topics() {
    return ContractFiles.parse(text("topics.yaml")).path("topics");
  }

  private static Schema strictSchema(String type) {
    JsonNode schema = read("schemas/" + schemaOf(type) + ".json");
    close(schema);
    ((ObjectNode) schema).remove("$id"); // else the registry hands out the open one again
    return REGISTRY.getSchema(schema);
  }

  private static void close(JsonNode schema) {
    if (schema instanceof ObjectNode object
        && object.path("properties").isObject()
        && object.path("type").asText().equals("object")
        && !object.has("additionalProperties")) {
      object.put("additionalProperties", false);
    }
    schema.forEach(EventContract::close);
  }

  private static JsonNode read(String path) {
    return ContractFiles.parse(text(path));
  }

  private static String text(String path) {
    try (InputStream in = EventContract.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new AssertionError("There is no contracts/events/" + path);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
