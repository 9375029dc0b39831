package io.acquaint.kit.batch;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import org.jooq.DSLContext;

/** A point inside a transaction to which it can go back; entities are forgotten with it. */
enum Savepoint {
  WHOLE,
  CHUNK,
  ALONE;

  void set(DSLContext db) {
    db.execute("savepoint " + sqlName());
  }

  void release(DSLContext db) {
    db.execute("release savepoint " + sqlName());
  }

  /** Undoes everything since; the point itself stays. */
  void undo(DSLContext db, Instance<EntityManager> entities) {
    if (entities.isResolvable()) {
      entities.get().clear();
    }
    db.execute("rollback to savepoint " + sqlName());
  }

  private String sqlName() {
    return switch (this) {
      case WHOLE -> "batch_whole";
      case CHUNK -> "batch_chunk";
      case ALONE -> "batch_alone";
    };
  }
}
