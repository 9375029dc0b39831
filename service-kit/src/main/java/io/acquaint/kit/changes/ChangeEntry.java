package io.acquaint.kit.changes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the feed, to be appended.
 *
 * @param deletion why the row is gone; null when it was created or changed
 * @param scope whom the row belongs to, where only some callers may see it (see {@link
 *     ChangesQuery#scopedTo})
 */
public record ChangeEntry(
    String collection,
    UUID id,
    long version,
    @Nullable DeleteReason deletion,
    @Nullable UUID scope) {

  public ChangeEntry {
    if (deletion == DeleteReason.LEFT_FILTER) {
      throw new IllegalArgumentException("Only the feed knows that a row left a filter");
    }
  }
}
