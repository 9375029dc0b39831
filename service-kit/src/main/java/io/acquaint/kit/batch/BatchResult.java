package io.acquaint.kit.batch;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.kit.problem.ProblemBody;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of one operation. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What became of one operation.")
public record BatchResult(
    @Schema(description = "The key of the operation, if it had one.", examples = "row-17")
        @Nullable String key,
    @Schema(
            description =
                "The status the single route would have answered: 201 created, 200 changed, 204"
                    + " deleted, else that of the problem; 424 when it was not done because another"
                    + " operation of an atomic batch failed.",
            examples = "201")
        int status,
    @Schema(
            description = "The record; absent when none was created.",
            examples = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d0e")
        @Nullable UUID id,
    @Schema(
            description =
                "The version of the record after the operation: its ETag, and what a"
                    + " later ifMatch names. Absent after a deletion or a problem.",
            examples = "1")
        @Nullable Long version,
    @Schema(
            ref = "Problem",
            description = "Why it was not done; pointers lead into the body of the batch.")
        @Nullable ProblemBody problem) {

  static BatchResult done(@Nullable String key, int status, UUID id, @Nullable Long version) {
    return new BatchResult(key, status, id, version, null);
  }

  static BatchResult failed(@Nullable String key, @Nullable UUID id, ProblemBody problem) {
    return new BatchResult(key, problem.status(), id, null, problem);
  }

  boolean succeeded() {
    return problem == null;
  }
}
