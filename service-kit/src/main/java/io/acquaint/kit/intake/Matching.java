package io.acquaint.kit.intake;

import io.acquaint.kit.problem.Findings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strategy by which records are recognised: the fields that must be equal, all of them.
 *
 * @param <R> the request that creates a record
 */
public final class Matching<R> {

  private final List<String> fields;
  private final List<MatchColumn<R>> columns;

  private Matching(List<String> fields, List<MatchColumn<R>> columns) {
    this.fields = fields;
    this.columns = columns;
  }

  /**
   * The strategy of these fields.
   *
   * @param pointer where the list of them stands, for the findings about fields that cannot be used
   */
  public static <R> Matching<R> of(
      ImportTarget<R> target, List<String> fields, String pointer, Findings findings) {
    var columns = new ArrayList<MatchColumn<R>>();
    for (int i = 0; i < fields.size(); i++) {
      String place = pointer + "/" + i;
      target
          .matchColumn(fields.get(i))
          .ifPresentOrElse(
              columns::add,
              () -> findings.at(place, "unknown_field", "is no field to recognise records by"));
    }
    return new Matching<>(List.copyOf(fields), List.copyOf(columns));
  }

  /** The values by which a record is recognised; null when one is lacking, or nobody looks. */
  public @Nullable List<String> key(R request) {
    var values = new ArrayList<String>();
    for (MatchColumn<R> column : columns) {
      String value = column.value().apply(request);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values.isEmpty() ? null : values;
  }

  /** The fields that a request has no value for. */
  public List<String> lacking(R request) {
    var lacking = new ArrayList<String>();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).value().apply(request) == null) {
        lacking.add(fields.get(i));
      }
    }
    return lacking;
  }

  /** What to lock, so that nobody else makes the record meanwhile. */
  public String lockWord(List<String> key) {
    return String.join(",", fields) + " " + String.join("\n", key);
  }

  List<MatchColumn<R>> columns() {
    return columns;
  }
}
