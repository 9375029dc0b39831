package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All trees that are one step smaller than a tree: a node replaced by one inside of it, a part left
 * out. Some of them are no valid conditions.
 */
final class SmallerTrees {

  private SmallerTrees() {}

  /** The smallest first. */
  static Stream<JsonNode> of(JsonNode node) {
    if (node instanceof ObjectNode object) {
      return Stream.of(inside(object), without(object), smallerInside(object)).flatMap(s -> s);
    }
    if (node instanceof ArrayNode array) {
      return Stream.concat(without(array), smallerInside(array));
    }
    return Stream.empty();
  }

  /** A node in the place of this one: of {"all":[a,b]} a and b, of {"not":a} a. */
  private static Stream<JsonNode> inside(ObjectNode object) {
    List<JsonNode> found = new ArrayList<>();
    for (JsonNode child : object) {
      if (child.isObject()) {
        found.add(child);
      } else if (child.isArray()) {
        child.forEach(found::add);
      }
    }
    return found.stream().filter(JsonNode::isObject);
  }

  private static Stream<JsonNode> without(ObjectNode object) {
    return names(object).stream().map(name -> object.deepCopy().without(name));
  }

  private static Stream<JsonNode> smallerInside(ObjectNode object) {
    return object.properties().stream()
        .flatMap(
            (Map.Entry<String, JsonNode> part) ->
                of(part.getValue()).map(smaller -> object.deepCopy().set(part.getKey(), smaller)));
  }

  private static Stream<JsonNode> without(ArrayNode array) {
    return IntStream.range(0, array.size())
        .mapToObj(
            i -> {
              ArrayNode less = array.deepCopy();
              less.remove(i);
              return less;
            });
  }

  private static Stream<JsonNode> smallerInside(ArrayNode array) {
    return IntStream.range(0, array.size())
        .boxed()
        .flatMap(
            i ->
                of(array.get(i))
                    .map(
                        smaller -> {
                          ArrayNode copy = array.deepCopy();
                          copy.set(i, smaller);
                          return copy;
                        }));
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
