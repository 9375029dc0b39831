package io.acquaint.kit.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.acquaint.kit.list.ByClass;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One page of a changes feed.
 *
 * @param next the token to go on with; always there, also on the last page
 * @param hasMore whether asking again at once finds more
 */
@Schema(description = "One page of a changes feed.")
public record ChangesPage<V>(
    @Schema(required = true) List<Item<V>> items,
    @Schema(required = true, description = "The token to go on with") String next,
    @Schema(required = true, description = "Whether asking again at once finds more")
        boolean hasMore) {

  /** What happened to a row. */
  public enum Change {
    UPSERTED,
    DELETED
  }

  /** The newest state of one changed row, or its tombstone. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(description = "The newest state of one changed resource, or its tombstone.")
  public record Item<V>(
      @Schema(required = true) UUID id,
      @Schema(required = true) Change change,
      @Schema(
              description =
                  "Why it is gone; only on deletions. LEFT_FILTER comes for whatever changed and is"
                      + " not selected then, also if it was not before: what you do not hold, pass over.")
          @Nullable DeleteReason reason,
      @Schema(required = true, examples = "3") long version,
      @Schema(required = true) Instant changedAt,
      @Schema(description = "The resource as its own route answers it; absent on deletions")
          @JsonSerialize(using = ByClass.class)
          @Nullable V resource) {}
}
