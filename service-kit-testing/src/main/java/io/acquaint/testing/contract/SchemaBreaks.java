package io.acquaint.testing.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares schemas from the side of a client: what it reads must not shrink, what it sends fit. */
final class SchemaBreaks {
  private final JsonNode before;
  private final JsonNode after;
  private final List<String> found;
  private final Set<String> compared = new HashSet<>();

  SchemaBreaks(JsonNode before, JsonNode after, List<String> found) {
    this.before = before;
    this.after = after;
    this.found = found;
  }

  void request(String where, JsonNode old, JsonNode now) {
    compare(where, old, now, true);
  }

  void answer(String where, JsonNode old, JsonNode now) {
    compare(where, old, now, false);
  }

  private void compare(String where, JsonNode oldRef, JsonNode nowRef, boolean sent) {
    if (oldRef.has("$ref")
        && !compared.add(oldRef.get("$ref").asText() + sent + nowRef.path("$ref").asText())) {
      return;
    }
    JsonNode old = References.follow(before, oldRef);
    JsonNode now = References.follow(after, nowRef);
    if (!types(old).isEmpty() && !types(now).isEmpty() && !compatible(old, now, sent)) {
      found.add(where + " was " + types(old) + ", now " + types(now));
      return;
    }
    if (sent) {
      values(where, old, now);
    }
    fields(where, old, now, sent);
    if (old.has("items") && now.has("items")) {
      compare(where + "[]", old.get("items"), now.get("items"), sent);
    }
  }

  /** A sender needs its types still accepted; a reader must not meet new ones. */
  private static boolean compatible(JsonNode old, JsonNode now, boolean sent) {
    return sent ? types(now).containsAll(types(old)) : types(old).containsAll(types(now));
  }

  private static Set<String> types(JsonNode schema) {
    Set<String> types = new HashSet<>();
    JsonNode type = schema.path("type");
    if (type.isTextual()) {
      types.add(type.asText());
    }
    type.forEach(t -> types.add(t.asText()));
    return types;
  }

  private void values(String where, JsonNode old, JsonNode now) {
    if (!now.has("enum")) {
      return;
    }
    Set<JsonNode> accepted = new HashSet<>();
    now.get("enum").forEach(accepted::add);
    old.path("enum")
        .forEach(
            value -> {
              if (!accepted.contains(value)) {
                found.add(where + " no longer accepts " + value.asText());
              }
            });
  }

  private void fields(String where, JsonNode old, JsonNode now, boolean sent) {
    Set<String> oldRequired = names(old.path("required"));
    Set<String> nowRequired = names(now.path("required"));
    old.path("properties")
        .properties()
        .forEach(
            field -> {
              String name = where + " ." + field.getKey();
              JsonNode is = now.path("properties").path(field.getKey());
              if (is.isMissingNode()) {
                found.add(name + (sent ? " is no longer accepted" : " is gone"));
                return;
              }
              if (!sent
                  && oldRequired.contains(field.getKey())
                  && !nowRequired.contains(field.getKey())) {
                found.add(name + " was always there, now it may be absent");
              }
              compare(name, field.getValue(), is, sent);
            });
    if (sent) {
      nowRequired.stream()
          .filter(name -> !oldRequired.contains(name))
          .forEach(name -> found.add(where + " now requires ." + name));
    }
  }

  private static Set<String> names(JsonNode array) {
    Set<String> names = new HashSet<>();
    array.forEach(n -> names.add(n.asText()));
    return names;
  }
}
