package io.acquaint.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What in a new OpenAPI document breaks clients of the old one: something they call is gone, they
 * get less than before, or must send more than before.
 */
final class BreakingChanges {
  private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
  private final List<String> found = new ArrayList<>();
  private final SchemaBreaks schemas;
  private final JsonNode before;
  private final JsonNode after;

  private BreakingChanges(JsonNode before, JsonNode after) {
    this.before = before;
    this.after = after;
    this.schemas = new SchemaBreaks(before, after, found);
  }

  static List<String> between(JsonNode before, JsonNode after) {
    BreakingChanges changes = new BreakingChanges(before, after);
    changes.operations();
    return changes.found.stream().distinct().toList();
  }

  private void operations() {
    before
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        verb -> {
                          if (VERBS.contains(verb.getKey())) {
                            operation(
                                verb.getKey().toUpperCase(java.util.Locale.ROOT)
                                    + " "
                                    + path.getKey(),
                                verb.getValue(),
                                after.path("paths").path(path.getKey()).path(verb.getKey()));
                          }
                        }));
  }

  private void operation(String name, JsonNode old, JsonNode now) {
    if (now.isMissingNode()) {
      found.add(name + " is gone");
      return;
    }
    if (!old.path("operationId").equals(now.path("operationId"))) {
      found.add(
          name
              + " was called "
              + old.path("operationId").asText()
              + ", now "
              + now.path("operationId").asText());
    }
    parameters(name, parametersOf(before, old), parametersOf(after, now));
    body(name, old.path("requestBody"), now.path("requestBody"));
    answers(name, old.path("responses"), now.path("responses"));
  }

  private void parameters(String name, Map<String, JsonNode> old, Map<String, JsonNode> now) {
    old.forEach(
        (parameter, was) -> {
          JsonNode is = now.get(parameter);
          if (is == null) {
            found.add(name + " no longer takes the " + parameter);
          } else {
            schemas.request(name + " " + parameter, was.path("schema"), is.path("schema"));
          }
        });
    now.forEach(
        (parameter, is) -> {
          boolean wasRequired =
              old.containsKey(parameter) && old.get(parameter).path("required").asBoolean();
          if (is.path("required").asBoolean() && !wasRequired) {
            found.add(name + " now requires the " + parameter);
          }
        });
  }

  private static Map<String, JsonNode> parametersOf(JsonNode document, JsonNode operation) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    for (JsonNode entry : operation.path("parameters")) {
      JsonNode parameter = References.follow(document, entry);
      parameters.put(
          parameter.path("in").asText() + " parameter " + parameter.path("name").asText(),
          parameter);
    }
    return parameters;
  }

  private void body(String name, JsonNode old, JsonNode now) {
    if (now.path("required").asBoolean() && !old.path("required").asBoolean()) {
      found.add(name + " now requires a body");
    }
    old.path("content")
        .properties()
        .forEach(
            media -> {
              JsonNode is = now.path("content").path(media.getKey());
              if (is.isMissingNode()) {
                found.add(name + " no longer reads " + media.getKey());
              } else {
                schemas.request(name + " body", media.getValue().path("schema"), is.path("schema"));
              }
            });
  }

  private void answers(String name, JsonNode old, JsonNode now) {
    old.properties()
        .forEach(
            entry -> {
              String status = entry.getKey();
              if (!status.startsWith("2")) {
                return;
              }
              if (!now.has(status)) {
                found.add(name + " no longer answers " + status);
                return;
              }
              References.follow(before, entry.getValue())
                  .path("content")
                  .properties()
                  .forEach(
                      media -> {
                        JsonNode is =
                            References.follow(after, now.path(status))
                                .path("content")
                                .path(media.getKey());
                        if (is.isMissingNode()) {
                          found.add(name + " no longer answers " + media.getKey());
                        } else {
                          schemas.answer(
                              name + " answer", media.getValue().path("schema"), is.path("schema"));
                        }
                      });
            });
  }
}
