package io.acquaint.contacts.insight;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which lists were joined and left, and when. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Which lists were joined and left, and when.")
public record ListsView(
    @Schema(required = true, description = "How often a list was joined.", examples = "2")
        long joined,
    @Schema(required = true, description = "How often a list was left.", examples = "1") long left,
    @Schema(required = true, description = "The newest changes, at most 200.")
        List<Change> changes) {

  /** What was done with the list. */
  public enum Move {
    JOINED,
    LEFT
  }

  /** A list was joined or left. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "A list was joined or left.")
  public record Change(
      @Schema(description = "The list; absent when none was reported.", examples = "list-2")
          @Nullable String listId,
      @Schema(required = true, description = "What was done.", examples = "JOINED") Move move,
      @Schema(required = true, description = "When.", examples = "2026-03-01T09:30:00Z")
          Instant at) {}
}
