package io.acquaint.kit.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a listing's allow-list.
 *
 * @param name the name in the API
 * @param type what values it holds
 * @param sql its column, or an SQL expression over the row alias {@code t}; written by developers
 *     only
 * @param getter reads the value from a row, for cursors; only sortable fields need one
 * @param filterable whether {@code filter=}, plain parameters and facets may name it
 * @param sortable whether {@code sort=} may name it
 * @param required whether the column is never null, so that an index serves the paging directly
 * @param allowedValues the values of an enumeration or of a set of enumerations, else empty
 */
public record Field<E>(
    String name,
    FieldType type,
    String sql,
    @Nullable Function<? super E, ? extends @Nullable Object> getter,
    boolean filterable,
    boolean sortable,
    boolean required,
    List<String> allowedValues) {

  Field<E> filterOnly() {
    return new Field<>(name, type, sql, getter, true, false, required, allowedValues);
  }

  Field<E> sortOnly() {
    return new Field<>(name, type, sql, getter, false, true, required, allowedValues);
  }

  Field<E> neverNull() {
    return new Field<>(name, type, sql, getter, filterable, sortable, true, allowedValues);
  }

  /** The value in a row, which must be one of the listing that this field belongs to. */
  @SuppressWarnings("unchecked")
  @Nullable Object valueOf(Object row) {
    if (getter == null) {
      throw new IllegalStateException("No getter for " + name);
    }
    return getter.apply((E) row);
  }

  /** Whether {@code facets=} may count by it: fields with few values. */
  public boolean facetable() {
    return filterable
        && switch (type) {
          case ENUM, BOOLEAN, SET, TEXT, INTEGER, ID -> true;
          case NUMBER, INSTANT, DATE -> false;
        };
  }
}
