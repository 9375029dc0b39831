package io.acquaint.kit.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.json.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Lays what a row says over a record: cells that are empty change nothing. */
@ApplicationScoped
public class RowMerge {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final StrictJson strict;

  RowMerge(StrictJson strict) {
    this.strict = strict;
  }

  /**
   * The request that makes a record what the row says.
   *
   * @throws io.acquaint.kit.problem.ProblemException when the result breaks a rule
   */
  public <R> R over(R current, ObjectNode changes, Class<R> type) {
    JsonNode merged = merge(strict.tree(current), changes);
    try {
      return type.cast(strict.read(JSON.writeValueAsBytes(merged), type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can be written", e);
    }
  }

  private static JsonNode merge(JsonNode base, ObjectNode changes) {
    ObjectNode merged =
        base instanceof ObjectNode object ? object.deepCopy() : changes.objectNode();
    for (Map.Entry<String, JsonNode> change : changes.properties()) {
      JsonNode value = change.getValue();
      merged.set(
          change.getKey(),
          value instanceof ObjectNode inner ? merge(merged.path(change.getKey()), inner) : value);
    }
    return merged;
  }
}
