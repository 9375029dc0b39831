package io.acquaint.kit.list;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Walks a query in chunks, each in a short transaction of its own, so that nothing piles up. While
 * a chunk is written the next one is read; never more than one.
 */
final class ExportWalk<E, V> {

  private static final int CHUNK = 1_000;

  private final Listing<E> listing;
  private final ListRows rows;
  private final ExportSlots slots;
  private final Function<? super E, ? extends V> view;
  private ListQuery query;
  private boolean done;
  private @Nullable Future<List<V>> ahead;

  ExportWalk(
      Listing<E> listing,
      ListQuery query,
      ListRows rows,
      ExportSlots slots,
      Function<? super E, ? extends V> view) {
    this.listing = listing;
    this.query = query.after(Optional.empty(), CHUNK);
    this.rows = rows;
    this.slots = slots;
    this.view = view;
  }

  /** The next chunk; empty at the end. */
  List<V> next() {
    List<V> chunk = ahead == null ? read() : arrived(ahead);
    FutureTask<List<V>> coming = new FutureTask<>(this::read);
    Thread unused = Thread.startVirtualThread(coming);
    ahead = coming;
    return chunk;
  }

  private List<V> read() {
    return done ? List.of() : slots.inSlot(() -> rows.budgetedApart(this::chunk));
  }

  private List<V> chunk() throws SQLException {
    List<E> found = rows.read(listing, query);
    done = found.size() <= CHUNK;
    List<E> shown = done ? found : found.subList(0, CHUNK);
    if (!done) {
      query = query.after(Optional.of(ListEngine.cursorAfter(query, shown.getLast())), CHUNK);
    }
    return ListEngine.views(shown, view);
  }

  private static <T> T arrived(Future<T> coming) {
    try {
      return coming.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Stopped while an export was written", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }
}
