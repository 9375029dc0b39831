package io.acquaint.kit.intake;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A field by which records are recognised.
 *
 * @param condition on the row {@code t} of the target's table, served by an index, with {@code
 *     :value} where the value of the file's row stands; a constant of the program
 * @param parameters for the question marks in the condition
 * @param value the value in a request, in the form that the database compares; null if it has none
 */
public record MatchColumn<R>(
    String condition, List<Object> parameters, Function<R, @Nullable String> value) {

  public static <R> MatchColumn<R> of(String condition, Function<R, @Nullable String> value) {
    return new MatchColumn<>(condition, List.of(), value);
  }
}
