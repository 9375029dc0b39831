package io.acquaint.model.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is in or out.
 *
 * @param leftOutBecause why somebody for whom the tree is true is out all the same: {@code
 *     UNKNOWN}, {@code INACTIVE} or {@code CHILD}
 * @param nextChangeAt when the answer can change without any event; null for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explanation(
    boolean member,
    @Nullable String leftOutBecause,
    @Nullable Instant nextChangeAt,
    Explained tree) {

  /**
   * One node.
   *
   * @param pointer JSON Pointer of the node in the condition
   * @param words the node as a marketer would read it
   * @param data what decided it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Explained(
      String pointer,
      boolean value,
      String words,
      Map<String, Object> data,
      @Nullable Instant nextChangeAt,
      List<Explained> children) {}
}
