package io.acquaint.model.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody is in or out.
 *
 * @param leftOutBecause why somebody for whom the tree is true is out all the same: {@code
 *     UNKNOWN}, {@code INACTIVE} or {@code CHILD}
 * @param nextChangeAt when the answer can change without any event; null for never
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why somebody is in or out.")
public record Explanation(
    @Schema(description = "Whether it is a member.", examples = "true") boolean member,
    @Schema(
            description =
                "Why somebody for whom the tree is true is out all the same: UNKNOWN, INACTIVE or"
                    + " CHILD.",
            examples = "INACTIVE")
        @Nullable String leftOutBecause,
    @Schema(description = "When time alone can change it.", examples = "2026-12-22T08:30:00Z")
        @Nullable Instant nextChangeAt,
    @Schema(description = "The condition, node by node.") Explained tree) {

  /**
   * One node, or one step of a sequence. There are as many as in the condition, whatever the number
   * of records.
   *
   * @param pointer JSON Pointer of the node in the condition
   * @param words the node as a marketer would read it
   * @param data what decided it
   * @param among for nodes inside a {@code where}, which are asked of many records
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(
      description =
          "One node of a condition, or one step of a sequence. Inside a where, value and data are"
              + " those of one record, and among says of which.")
  public record Explained(
      @Schema(description = "JSON Pointer of the node in the condition.", examples = "/all/0/where")
          String pointer,
      @Schema(
              description =
                  "Whether it is true; of a step, whether the sequence got so far; false where there"
                      + " is no record to ask.",
              examples = "true")
          boolean value,
      @Schema(
              description = "The node as a marketer would read it.",
              maxLength = 2_000_000,
              examples = "Topic is \"Conference Contoso Ltd\"")
          String words,
      @Schema(
              description =
                  "What decided it. A field: value, nextAnniversary. Related records: count, and ids"
                      + " of at most five. Interactions: count, newest (at most five), and nearest"
                      + " if none counts. A sequence: reached (steps), completedAt. A step: count,"
                      + " and found, or nearest if the sequence did not get so far.",
              examples = "{\"value\":\"conference contoso ltd\"}")
          Map<String, Object> data,
      @Schema(description = "When time alone can change it.", examples = "2026-12-22T08:30:00Z")
          @Nullable Instant nextChangeAt,
      @Schema(description = "Inside a where: of which records it was asked.") @Nullable Among among,
      @Schema(description = "The nodes below: children, the where, or the steps.")
          List<Explained> children) {}

  /**
   * Of which records a node inside a {@code where} was asked.
   *
   * @param records how many there are: related ones, or interactions of the type, in the window
   * @param matching for how many of them the node is true
   * @param shown the one whose answers are shown: of those for which most of the {@code where} is
   *     true the newest; null if there is none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "Of which records a node inside a where was asked.")
  public record Among(
      @Schema(
              description = "So many: related records, or interactions of the type in the window.",
              examples = "3")
          int records,
      @Schema(description = "For so many of them the node is true.", examples = "1") int matching,
      @Schema(
              description =
                  "The one whose value and data are shown: that for which most of the where is"
                      + " true; absent if there is none.",
              examples = "0197f3a2-6c1e-7d30-8a51-0c2b7de4f013")
          @Nullable UUID shown) {}
}
