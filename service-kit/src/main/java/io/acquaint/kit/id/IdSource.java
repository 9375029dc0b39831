package io.acquaint.kit.id;

import java.util.UUID;

/** Where new identifiers come from. */
public interface IdSource {

  /** A new UUIDv7; within this process each is greater than all before it. */
  UUID next();
}
