package io.acquaint.kit.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** One step of an order. Rows without a value come last in both directions. */
record SortKey(Field<?> field, boolean descending) {

  static final int MAX_KEYS = 5;

  /** Reads the notation {@code -createdAt,lastName}; the result is total, by id. */
  static List<SortKey> read(Listing<?> listing, List<String> names, QueryFindings findings) {
    List<SortKey> keys = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    if (names.size() > MAX_KEYS) {
      findings.add("sort", "too_many", "names more than " + MAX_KEYS + " fields");
    }
    for (String name : names) {
      boolean descending = name.startsWith("-");
      String plain = descending ? name.substring(1) : name;
      Field<?> field = listing.field(plain).filter(Field::sortable).orElse(null);
      if (field == null) {
        findings.add(
            "sort",
            "unknown_field",
            "cannot sort by " + QueryFindings.shortened(plain) + "; known are " + known(listing));
      } else if (!seen.add(plain)) {
        findings.add("sort", "repeated", "names " + plain + " twice");
      } else {
        keys.add(new SortKey(field, descending));
      }
    }
    return total(listing, keys);
  }

  /** The id closes every order, in the direction of the step before it. */
  private static List<SortKey> total(Listing<?> listing, List<SortKey> keys) {
    List<SortKey> total = new ArrayList<>();
    for (SortKey key : keys) {
      total.add(key);
      if (key.field.name().equals("id")) {
        return total;
      }
    }
    boolean descending = !total.isEmpty() && total.getLast().descending;
    total.add(new SortKey(listing.idField(), descending));
    return total;
  }

  private static String known(Listing<?> listing) {
    return listing.fields().stream()
        .filter(Field::sortable)
        .map(Field::name)
        .collect(Collectors.joining(", "));
  }

  String canonical() {
    return (descending ? "-" : "") + field.name();
  }

  /** What the database sorts by: text without regard to case, accents and locale. */
  org.jooq.Field<Object> expression() {
    return sortable(Conditions.column(field));
  }

  org.jooq.Field<Object> bind(String value) {
    return field.type() == FieldType.TEXT
        ? sortable(DSL.field("{0}", DSL.val(value)))
        : Conditions.value(field, value);
  }

  SortField<Object> order() {
    SortField<Object> order = descending ? expression().desc() : expression().asc();
    return field.required() ? order : order.nullsLast();
  }

  /** How a value of a row is written into a cursor. */
  static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Enum<?> constant -> constant.name();
      case BigDecimal number -> number.toPlainString();
      default -> value.toString();
    };
  }

  private org.jooq.Field<Object> sortable(org.jooq.Field<Object> column) {
    return field.type() == FieldType.TEXT
        ? DSL.field("kit_sort({0}) collate \"C\"", column)
        : column;
  }
}
