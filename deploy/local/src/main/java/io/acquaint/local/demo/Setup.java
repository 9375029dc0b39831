package io.acquaint.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.local.Console;
import io.acquaint.local.Polling;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The scoring model and the segments of the demo, from {@code demo.json}. They are found again by
 * name; what is there already is left as it is, so that a marketer may change it between two runs.
 */
final class Setup {
  private static final Duration ACTIVATION_LIMIT = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);
  private final Api api;
  private final Console console;
  private final JsonNode definitions;

  /** Something that is live now. */
  record Live(String id, String name) {}

  Setup(Api api, Console console) throws IOException {
    this.api = api;
    this.console = console;
    try (InputStream in = Setup.class.getResourceAsStream("/demo/definitions.json")) {
      if (in == null) {
        throw new IOException("demo/definitions.json is not packed");
      }
      this.definitions = new ObjectMapper().readTree(in);
    }
  }

  Live model() throws IOException, InterruptedException {
    return live("/v1/scoring-models", definitions.path("model"));
  }

  List<Live> segments() throws IOException, InterruptedException {
    List<Live> segments = new ArrayList<>();
    for (JsonNode segment : definitions.path("segments")) {
      segments.add(live("/v1/segments", segment));
    }
    return segments;
  }

  private Live live(String collection, JsonNode definition)
      throws IOException, InterruptedException {
    String name = definition.path("name").asText();
    JsonNode found = find(collection, name);
    if (found == null) {
      Api.Answer made = api.post(collection, definition, null);
      if (!made.ok()) {
        throw new IOException("POST " + collection + " \"" + name + "\": " + made.reason());
      }
      found = made.body();
    }
    String id = found.path("id").asText();
    if (!found.path("status").asText().equals("LIVE")) {
      Api.Answer activated = api.post(collection + "/" + id + "/activation", null, null);
      if (!activated.ok()) {
        throw new IOException("activating \"" + name + "\": " + activated.reason());
      }
      awaitLive(collection + "/" + id, name);
    }
    console.say("live: \"" + name + "\"");
    return new Live(id, name);
  }

  private @org.jspecify.annotations.Nullable JsonNode find(String collection, String name)
      throws IOException, InterruptedException {
    for (JsonNode item : api.all(collection)) {
      if (item.path("name").asText().equals(name)
          && !item.path("status").asText().equals("ARCHIVED")) {
        return item;
      }
    }
    return null;
  }

  private void awaitLive(String path, String name) throws IOException, InterruptedException {
    boolean live =
        Polling.<IOException>until(
            ACTIVATION_LIMIT,
            LOOK_EVERY,
            () -> api.read(path).path("status").asText().equals("LIVE"));
    if (!live) {
      throw new IOException(
          "\"" + name + "\" is not live after " + ACTIVATION_LIMIT.toSeconds() + " s");
    }
  }
}
