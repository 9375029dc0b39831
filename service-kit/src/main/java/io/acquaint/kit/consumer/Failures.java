package io.acquaint.kit.consumer;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells the trouble of the database from the trouble of a record. */
final class Failures {

  private static final int REASON_LENGTH = 500;

  private Failures() {}

  /** Whether trying the same again may well succeed. */
  static boolean isTransient(Throwable failure) {
    return find(failure, SQLException.class).filter(Failures::isTransient).isPresent();
  }

  /** The first cause of that type, suppressed ones included: commit failures hide there. */
  static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> todo = new ArrayDeque<>();
    todo.add(failure);
    while (!todo.isEmpty()) {
      Throwable each = todo.remove();
      if (!seen.add(each)) {
        continue;
      }
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
      if (each.getCause() != null) {
        todo.add(each.getCause());
      }
      Collections.addAll(todo, each.getSuppressed());
    }
    return Optional.empty();
  }

  /** One line without the values that databases and parsers like to quote on further lines. */
  static String reason(Throwable failure) {
    Throwable told =
        find(failure, PoisonEventException.class).<Throwable>map(e -> e).orElse(failure);
    String message = String.valueOf(told.getMessage()).lines().findFirst().orElse("");
    String text =
        told instanceof PoisonEventException
            ? message
            : told.getClass().getSimpleName() + ": " + message;
    return storable(text.length() > REASON_LENGTH ? text.substring(0, REASON_LENGTH) : text);
  }

  /** PostgreSQL's text cannot hold NUL. */
  static String storable(String text) {
    return text.replace('\u0000', '\uFFFD');
  }

  private static boolean isTransient(SQLException failure) {
    String state = state(failure);
    if (state == null) {
      // The pool has no connection to give.
      return true;
    }
    return failure instanceof SQLTransientException
        || state.startsWith("08")
        || state.startsWith("40")
        || state.startsWith("53")
        || state.startsWith("57")
        || state.startsWith("58")
        || state.startsWith("XX")
        || state.equals("55P03")
        || state.startsWith("25");
  }

  private static @Nullable String state(SQLException failure) {
    return failure.getSQLState();
  }
}
