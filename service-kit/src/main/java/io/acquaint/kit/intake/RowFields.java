package io.acquaint.kit.intake;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that a file can have: the components of the request record, those of nested records
 * with dots between, and keys of maps, as {@code attributes.colour}.
 */
final class RowFields {

  private final Map<String, CellKind> kinds = new LinkedHashMap<>();
  private final Map<String, Map<String, CellKind>> maps = new LinkedHashMap<>();

  private RowFields() {}

  static RowFields of(Class<?> request, Map<String, CellKind> attributes) {
    var fields = new RowFields();
    fields.collect(request, "");
    fields.maps.replaceAll((name, none) -> name.equals("attributes") ? attributes : Map.of());
    return fields;
  }

  private void collect(Class<?> type, String prefix) {
    for (RecordComponent component : type.getRecordComponents()) {
      String name = prefix + component.getName();
      Class<?> kind = component.getType();
      if (kind.isRecord()) {
        collect(kind, name + ".");
      } else if (Map.class.isAssignableFrom(kind)) {
        kinds.put(name, CellKind.JSON);
        maps.put(name, Map.of());
      } else if (Collection.class.isAssignableFrom(kind)) {
        kinds.put(name, CellKind.LIST);
      } else if (kind == Boolean.class) {
        kinds.put(name, CellKind.BOOLEAN);
      } else if (Number.class.isAssignableFrom(kind)) {
        kinds.put(name, CellKind.NUMBER);
      } else {
        kinds.put(name, CellKind.TEXT);
      }
    }
  }

  /** What a cell of this field holds; empty if there is no such field. */
  Optional<CellKind> kind(String field) {
    CellKind kind = kinds.get(field);
    if (kind != null) {
      return Optional.of(kind);
    }
    return mapOf(field)
        .map(
            map ->
                maps.getOrDefault(map, Map.of())
                    .getOrDefault(field.substring(map.length() + 1), CellKind.TEXT));
  }

  private Optional<String> mapOf(String field) {
    return maps.keySet().stream()
        .filter(map -> field.startsWith(map + ".") && field.length() > map.length() + 1)
        .findFirst();
  }

  /** A column of a file; without a path it is passed over. */
  record Column(List<String> path, CellKind kind) {

    static final Column PASSED_OVER = new Column(List.of(), CellKind.TEXT);

    /** What stands in a cell of this column; empty if it says nothing. */
    String text(String cell) {
      return path.isEmpty() ? "" : plain(cell).strip();
    }

    private void put(ObjectNode row, String text) {
      ObjectNode into = row;
      for (String step : path.subList(0, path.size() - 1)) {
        into = into.withObjectProperty(step);
      }
      into.set(path.getLast(), kind.read(text));
    }
  }

  /**
   * The column of a field.
   *
   * @param field an empty text for a column that is passed over
   */
  Column column(String field) {
    if (field.isEmpty()) {
      return Column.PASSED_OVER;
    }
    List<String> path =
        mapOf(field)
            .map(map -> List.of(map, field.substring(map.length() + 1)))
            .orElseGet(() -> List.of(field.split("\\.", -1)));
    return new Column(path, kind(field).orElseThrow());
  }

  /** The JSON of a row: the cells of its columns. */
  static ObjectNode tree(List<Column> columns, List<String> cells) {
    ObjectNode row = JsonNodeFactory.withExactBigDecimals(true).objectNode();
    for (int i = 0; i < columns.size(); i++) {
      String text = columns.get(i).text(cells.get(i));
      if (!text.isEmpty()) {
        columns.get(i).put(row, text);
      }
    }
    return row;
  }

  /** Without the apostrophe that an export puts before what a spreadsheet takes for a formula. */
  static String plain(String cell) {
    return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@\t\r".indexOf(cell.charAt(1)) >= 0
        ? cell.substring(1)
        : cell;
  }
}
