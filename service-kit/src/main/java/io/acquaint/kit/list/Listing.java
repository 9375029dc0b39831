package io.acquaint.kit.list;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * The static definition of a collection that can be listed: its table, and the allow-list of fields
 * that callers may filter and sort by. Build it once, as a constant.
 *
 * <p>In SQL given here the row's alias is {@code t}. Indexes that serve it: {@code
 * (kit_fold(column), id)} for a text field, {@code (column, id)} for any other, GIN for {@code
 * search}.
 */
public final class Listing<E> {

  private static final Set<String> OWN_PARAMETERS =
      Set.of("filter", "sort", "q", "fields", "limit", "cursor", "view", "count", "facets");

  final ListingBuilder<E> definition;
  private final Map<String, Field<E>> fields;

  Listing(ListingBuilder<E> definition) {
    this.definition = definition;
    this.fields = new LinkedHashMap<>(definition.fields);
  }

  /** A collection whose rows are JPA entities. */
  public static <E> ListingBuilder<E> of(String collection, Class<E> entity, String table) {
    return new ListingBuilder<>(collection, entity, table, null);
  }

  /** A collection whose rows are read without JPA, each made from the columns of its table. */
  public static <E> ListingBuilder<E> ofRows(
      String collection, String table, Function<? super Record, E> row) {
    return new ListingBuilder<>(collection, null, table, row);
  }

  /** The name of the collection: the last path segment of its route. */
  public String collection() {
    return definition.collection;
  }

  /** All fields in the order in which they were declared. */
  public Collection<Field<E>> fields() {
    return fields.values();
  }

  public Optional<Field<E>> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** The views a caller may choose with {@code view=}; empty when there is only one. */
  public Set<String> views() {
    return definition.views.keySet();
  }

  /** The order without {@code sort=}, in the notation of that parameter. */
  public String defaultSort() {
    return definition.defaultSort;
  }

  /** Whether {@code q=} is understood. */
  public boolean searchable() {
    return definition.searchColumn != null;
  }

  /** Every query parameter that the list route understands. */
  public Set<String> parameterNames() {
    var names = new LinkedHashSet<>(OWN_PARAMETERS);
    if (!searchable()) {
      names.remove("q");
    }
    if (definition.views.isEmpty()) {
      names.remove("view");
    }
    for (Field<E> field : fields.values()) {
      if (field.filterable()) {
        names.add(field.name());
      }
    }
    return names;
  }

  static boolean isOwnParameter(String name) {
    return OWN_PARAMETERS.contains(name);
  }

  Field<E> idField() {
    Field<E> id = fields.get("id");
    if (id == null) {
      throw new IllegalStateException("Checked when the listing was built");
    }
    return id;
  }

  Optional<String> defaultView() {
    return Optional.ofNullable(definition.defaultView);
  }

  Optional<String> condition() {
    return Optional.ofNullable(definition.condition);
  }

  String viewCondition(String view) {
    String sql = definition.views.get(view);
    if (sql == null) {
      throw new IllegalArgumentException("No view " + view);
    }
    return sql;
  }

  String searchColumn() {
    String column = definition.searchColumn;
    if (column == null) {
      throw new IllegalStateException(collection() + " cannot be searched");
    }
    return column;
  }

  /** The table of the rows. */
  public String table() {
    return definition.table;
  }

  @Nullable Class<E> entity() {
    return definition.entity;
  }

  @Nullable Function<? super Record, E> row() {
    return definition.row;
  }

  /** The version of a row; the listing must have been built with {@code versioned}. */
  public long versionOf(E row) {
    ToLongFunction<? super E> version = definition.version;
    if (version == null) {
      throw new IllegalStateException("The listing of " + collection() + " is not versioned");
    }
    return version.applyAsLong(row);
  }

  /** When a row last changed; the listing must have been built with {@code versioned}. */
  public Instant changedAtOf(E row) {
    Function<? super E, Instant> changedAt = definition.changedAt;
    if (changedAt == null) {
      throw new IllegalStateException("The listing of " + collection() + " is not versioned");
    }
    return changedAt.apply(row);
  }

  /** The id of a row. */
  public UUID idOf(E row) {
    return (UUID) Objects.requireNonNull(idField().valueOf(row));
  }
}
