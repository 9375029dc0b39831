package io.acquaint.kit.list;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Keeps exports from taking the whole connection pool: their chunks share a few slots. A slow
 * reader holds none while it reads.
 */
@ApplicationScoped
class ExportSlots {

  private static final int SLOTS = 3;

  private final Semaphore slots = new Semaphore(SLOTS, true);

  <T> T inSlot(Supplier<T> chunk) {
    slots.acquireUninterruptibly();
    try {
      return chunk.get();
    } finally {
      slots.release();
    }
  }
}
