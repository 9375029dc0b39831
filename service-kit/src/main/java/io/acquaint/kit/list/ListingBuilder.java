package io.acquaint.kit.list;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link Listing}. Field methods take the name in the API, the column (or an SQL
 * expression over the alias {@code t}) and, for sortable fields, the getter; without a getter a
 * field can only be filtered by. {@link #required}, {@link #filterOnly} and {@link #sortOnly} speak
 * of the field declared just before.
 */
public final class ListingBuilder<E> {

  final String collection;
  final @Nullable Class<E> entity;
  final String table;
  final @Nullable Function<? super Record, E> row;
  final LinkedHashMap<String, Field<E>> fields = new LinkedHashMap<>();
  final LinkedHashMap<String, String> views = new LinkedHashMap<>();
  @Nullable String searchColumn;
  @Nullable String condition;
  @Nullable String defaultView;
  String defaultSort = "id";
  @Nullable ToLongFunction<? super E> version;
  @Nullable Function<? super E, Instant> changedAt;
  private @Nullable String last;

  ListingBuilder(
      String collection,
      @Nullable Class<E> entity,
      String table,
      @Nullable Function<? super Record, E> row) {
    this.collection = collection;
    this.entity = entity;
    this.table = table;
    this.row = row;
  }

  /** The field named {@code id} with column {@code id} must be declared: it makes sorts total. */
  public ListingBuilder<E> id(
      String name, String sql, Function<? super E, ? extends @Nullable UUID> getter) {
    return add(name, FieldType.ID, sql, getter, List.of());
  }

  public ListingBuilder<E> id(String name, String sql) {
    return add(name, FieldType.ID, sql, null, List.of());
  }

  /** Compared and sorted without regard to case; {@code *} is the wildcard. */
  public ListingBuilder<E> text(
      String name, String sql, Function<? super E, ? extends @Nullable String> getter) {
    return add(name, FieldType.TEXT, sql, getter, List.of());
  }

  public ListingBuilder<E> text(String name, String sql) {
    return add(name, FieldType.TEXT, sql, null, List.of());
  }

  /** A text column that holds names of an enumeration. */
  public <T extends Enum<T>> ListingBuilder<E> enumeration(
      String name, String sql, Class<T> values, Function<? super E, ? extends @Nullable T> getter) {
    return add(name, FieldType.ENUM, sql, getter, names(values));
  }

  public <T extends Enum<T>> ListingBuilder<E> enumeration(
      String name, String sql, Class<T> values) {
    return add(name, FieldType.ENUM, sql, null, names(values));
  }

  /** A number with decimals. */
  public ListingBuilder<E> number(
      String name, String sql, Function<? super E, ? extends @Nullable BigDecimal> getter) {
    return add(name, FieldType.NUMBER, sql, getter, List.of());
  }

  public ListingBuilder<E> number(String name, String sql) {
    return add(name, FieldType.NUMBER, sql, null, List.of());
  }

  /** A whole number: smallint, integer or bigint. */
  public ListingBuilder<E> integer(
      String name, String sql, Function<? super E, ? extends @Nullable Number> getter) {
    return add(name, FieldType.INTEGER, sql, getter, List.of());
  }

  public ListingBuilder<E> integer(String name, String sql) {
    return add(name, FieldType.INTEGER, sql, null, List.of());
  }

  public ListingBuilder<E> bool(
      String name, String sql, Function<? super E, ? extends @Nullable Boolean> getter) {
    return add(name, FieldType.BOOLEAN, sql, getter, List.of());
  }

  public ListingBuilder<E> bool(String name, String sql) {
    return add(name, FieldType.BOOLEAN, sql, null, List.of());
  }

  /** A {@code timestamptz} column; filters may give a date for a whole day in UTC. */
  public ListingBuilder<E> instant(
      String name, String sql, Function<? super E, ? extends @Nullable Instant> getter) {
    return add(name, FieldType.INSTANT, sql, getter, List.of());
  }

  public ListingBuilder<E> instant(String name, String sql) {
    return add(name, FieldType.INSTANT, sql, null, List.of());
  }

  public ListingBuilder<E> date(
      String name, String sql, Function<? super E, ? extends @Nullable LocalDate> getter) {
    return add(name, FieldType.DATE, sql, getter, List.of());
  }

  public ListingBuilder<E> date(String name, String sql) {
    return add(name, FieldType.DATE, sql, null, List.of());
  }

  /** A {@code text[]} column; never sortable. */
  public ListingBuilder<E> set(String name, String sql) {
    return add(name, FieldType.SET, sql, null, List.of());
  }

  /** A {@code text[]} column of names of an enumeration; never sortable. */
  public <T extends Enum<T>> ListingBuilder<E> set(String name, String sql, Class<T> values) {
    return add(name, FieldType.SET, sql, null, names(values));
  }

  /** The column just declared is never null, so that an index serves the paging directly. */
  public ListingBuilder<E> required() {
    return change(Field::neverNull);
  }

  public ListingBuilder<E> filterOnly() {
    return change(Field::filterOnly);
  }

  public ListingBuilder<E> sortOnly() {
    return change(Field::sortOnly);
  }

  /**
   * The {@code tsvector} column behind {@code q=}. Recipe: {@code search tsvector generated always
   * as (kit_search_vector(coalesce(first_name, '') || ' ' || coalesce(last_name, ''))) stored} and
   * {@code create index on contact using gin (search)}.
   */
  public ListingBuilder<E> search(String tsvectorColumn) {
    this.searchColumn = tsvectorColumn;
    return this;
  }

  /**
   * The views a caller may choose with {@code view=}, each an SQL condition over {@code t}.
   *
   * @param defaultView the one taken when the caller names none
   */
  public ListingBuilder<E> views(String defaultView, Map<String, String> conditions) {
    if (!conditions.containsKey(defaultView)) {
      throw new IllegalArgumentException("No condition for the default view " + defaultView);
    }
    this.defaultView = defaultView;
    // Sorted: the order of Map.of differs from run to run, and documents name the views.
    views.putAll(new TreeMap<>(conditions));
    return this;
  }

  /** An SQL condition over {@code t} that every listed row fulfils. */
  public ListingBuilder<E> where(String sqlCondition) {
    this.condition = sqlCondition;
    return this;
  }

  /** The order without {@code sort=}, for example {@code -createdAt}. */
  public ListingBuilder<E> defaultSort(String sort) {
    this.defaultSort = sort;
    return this;
  }

  /** What the changes feed says of a row: its version and when it last changed. */
  public ListingBuilder<E> versioned(
      ToLongFunction<? super E> versionOf, Function<? super E, Instant> changedAtOf) {
    this.version = versionOf;
    this.changedAt = changedAtOf;
    return this;
  }

  public Listing<E> build() {
    Field<E> id = fields.get("id");
    if (id == null || id.type() != FieldType.ID || id.getter() == null) {
      throw new IllegalStateException("A listing needs the field id with a getter: " + collection);
    }
    for (String name : defaultSort.split(",")) {
      Field<E> field = fields.get(name.startsWith("-") ? name.substring(1) : name);
      if (field == null || !field.sortable()) {
        throw new IllegalStateException("Not sortable: " + name + " of " + collection);
      }
    }
    return new Listing<>(this);
  }

  private ListingBuilder<E> add(
      String name,
      FieldType type,
      String sql,
      @Nullable Function<? super E, ? extends @Nullable Object> getter,
      List<String> allowed) {
    boolean key = name.equals("id");
    if (fields.put(name, new Field<>(name, type, sql, getter, true, getter != null, key, allowed))
        != null) {
      throw new IllegalArgumentException("Declared twice: " + name + " of " + collection);
    }
    last = name;
    return this;
  }

  private ListingBuilder<E> change(UnaryOperator<Field<E>> change) {
    if (last == null) {
      throw new IllegalStateException("Declare a field first");
    }
    fields.computeIfPresent(last, (name, field) -> change.apply(field));
    return this;
  }

  private static <T extends Enum<T>> List<String> names(Class<T> values) {
    return Arrays.stream(values.getEnumConstants()).map(Enum::name).toList();
  }
}
