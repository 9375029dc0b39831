package io.acquaint.contacts.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.kit.problem.Finding;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one person. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one person.")
public record MatchAnswer(
    @Schema(description = "The key of the item, if it had one.", examples = "lead-4711")
        @Nullable String key,
    @Schema(required = true, description = "What became of it.", examples = "CREATED")
        Result result,
    @Schema(
            description = "The contact; absent when FAILED.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        @Nullable UUID contactId,
    @Schema(description = "Why it FAILED.") @Nullable List<Finding> errors) {

  /** What can become of an item. */
  public enum Result {
    MATCHED,
    CREATED,
    FAILED
  }

  static MatchAnswer of(@Nullable String key, Result result, UUID contactId) {
    return new MatchAnswer(key, result, contactId, null);
  }

  static MatchAnswer failed(@Nullable String key, List<Finding> errors) {
    return new MatchAnswer(key, Result.FAILED, null, errors);
  }
}
