package io.acquaint.kit.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A JSON merge patch (RFC 7396) to a request record: what is absent stays, what is null goes, an
 * array is replaced whole. So is what the record holds as a tree: it is a document in a language of
 * its own, as a condition, whose parts mean nothing in another.
 */
public final class MergePatch<T> {

  private final ObjectNode patch;
  private final Class<T> type;
  private final StrictJson json;

  MergePatch(ObjectNode patch, Class<T> type, StrictJson json) {
    this.patch = patch;
    this.type = type;
    this.json = json;
  }

  /**
   * The current request with the patch merged in, bound and validated as if it had been sent whole.
   *
   * @throws io.acquaint.kit.problem.ProblemException 400 or 422 with everything that was found
   */
  public T applyTo(T current) {
    return json.bind(merge(withoutTrees(json.tree(current)), patch), type);
  }

  /** The top-level fields that the patch names, also those it sets to null. */
  public Set<String> fields() {
    Set<String> names = new LinkedHashSet<>();
    patch.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** Without the trees that the patch has anew. */
  private JsonNode withoutTrees(JsonNode current) {
    if (current instanceof ObjectNode object) {
      for (RecordComponent component : type.getRecordComponents()) {
        if (component.getType() == JsonNode.class && patch.path(component.getName()).isObject()) {
          object.putObject(component.getName());
        }
      }
    }
    return current;
  }

  private static JsonNode merge(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode changes)) {
      return patch;
    }
    ObjectNode merged =
        target instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      if (change.getValue().isNull()) {
        // A null for a field that does not exist must still be refused by name.
        if (merged.remove(change.getKey()) == null) {
          merged.set(change.getKey(), change.getValue());
        }
      } else {
        JsonNode old = merged.path(change.getKey());
        merged.set(change.getKey(), merge(old, change.getValue()));
      }
    }
    return merged;
  }
}
