package io.acquaint.kit.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a batch as it was sent. A feature declares it as a record, so that its document
 * names the fields of the resource.
 *
 * @param <R> the request record that creates the resource
 */
public interface Operation<R> {

  /** The client's own mark, echoed in the result. */
  @Nullable String key();

  Action action();

  /** The record to change or to delete. */
  @Nullable UUID id();

  /** The version that the client has read. */
  @Nullable Long ifMatch();

  /** What to create. */
  @Nullable R resource();

  /** What to change, as JSON merge patch (RFC 7396). */
  @Nullable ObjectNode patch();
}
