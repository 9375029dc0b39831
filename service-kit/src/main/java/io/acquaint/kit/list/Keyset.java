package io.acquaint.kit.list;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The condition that selects the rows after a given one, in an order that is total. */
final class Keyset {

  private Keyset() {}

  /**
   * @param last the values of the last row seen, one per sort key
   */
  static Condition after(List<SortKey> keys, List<@Nullable String> last) {
    return rowValue(keys) ? asRow(keys, last) : asChain(keys, last);
  }

  /** One comparison of rows is what an index over the same columns answers directly. */
  private static boolean rowValue(List<SortKey> keys) {
    boolean descending = keys.getFirst().descending();
    return keys.stream().allMatch(key -> key.field().required() && key.descending() == descending);
  }

  private static Condition asRow(List<SortKey> keys, List<@Nullable String> last) {
    List<org.jooq.Field<?>> columns = new ArrayList<>();
    List<org.jooq.Field<?>> values = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      columns.add(keys.get(i).expression());
      values.add(value(keys.get(i), last.get(i)));
    }
    String operator = keys.getFirst().descending() ? "<" : ">";
    return DSL.condition(
        "({0}) " + operator + " ({1})",
        DSL.list(columns.toArray(org.jooq.Field[]::new)),
        DSL.list(values.toArray(org.jooq.Field[]::new)));
  }

  private static Condition asChain(List<SortKey> keys, List<@Nullable String> last) {
    List<Condition> steps = new ArrayList<>();
    List<Condition> equalSoFar = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      SortKey key = keys.get(i);
      String value = last.get(i);
      if (value == null) {
        // Nothing comes after "no value" but what differs in a later key.
        equalSoFar.add(DSL.condition("{0} is null", key.expression()));
        continue;
      }
      List<Condition> step = new ArrayList<>(equalSoFar);
      step.add(beyond(key, value));
      steps.add(DSL.and(step));
      equalSoFar.add(DSL.condition("{0} = {1}", key.expression(), key.bind(value)));
    }
    return DSL.or(steps);
  }

  private static Condition beyond(SortKey key, String value) {
    Condition beyond =
        DSL.condition(
            "{0} " + (key.descending() ? "<" : ">") + " {1}", key.expression(), key.bind(value));
    return key.field().required()
        ? beyond
        : DSL.or(beyond, DSL.condition("{0} is null", key.expression()));
  }

  private static org.jooq.Field<Object> value(SortKey key, @Nullable String value) {
    if (value == null) {
      throw new IllegalStateException("No value in a field that is required: " + key.canonical());
    }
    return key.bind(value);
  }
}
