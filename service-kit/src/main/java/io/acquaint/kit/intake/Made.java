package io.acquaint.kit.intake;

import io.acquaint.kit.problem.ProblemException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a row: a record, or a refusal.
 *
 * @param id null when it was refused
 * @param refused null when it was not
 */
public record Made(@Nullable UUID id, long version, @Nullable ProblemException refused) {

  public static Made of(UUID id, long version) {
    return new Made(id, version, null);
  }

  /** The same, unless its record was refused after all. */
  public Made unless(Map<UUID, ProblemException> refused) {
    ProblemException why = id == null ? null : refused.get(id);
    return why == null ? this : refused(why);
  }

  public static Made refused(ProblemException why) {
    return new Made(null, 0, why);
  }
}
