package io.acquaint.kit.batch;

import io.acquaint.kit.json.MergePatch;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a batch writes to. The methods do what the single routes do, inside the transaction of the
 * batch: they must not be {@code @Transactional}, since a refusal would spoil it. Each refuses with
 * a {@link io.acquaint.kit.problem.ProblemException}; what it wrote until then is undone.
 *
 * @param <R> the request record
 */
public interface BatchTarget<R> {

  /** The record as an operation left it. */
  record Written(UUID id, long version) {}

  /** Locks those of the records that exist, in one order for everybody. */
  void lock(Collection<UUID> ids);

  Written create(R request);

  /**
   * @param ifMatch as the header; its absence is refused
   */
  Written change(UUID id, MergePatch<R> patch, @Nullable String ifMatch);

  /**
   * @param ifMatch as the header; without it any version goes
   */
  void delete(UUID id, @Nullable String ifMatch);
}
