package io.acquaint.kit.csv;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/**
 * The columns of a view record: its components, those of nested records with dots between. Lists of
 * plain values share a cell, with semicolons; anything else is written as JSON.
 */
public final class ViewColumns {

  private static final int MAX_DEPTH = 3;

  private final List<List<String>> paths;

  private ViewColumns(List<List<String>> paths) {
    this.paths = paths;
  }

  /**
   * @param fields the top-level members wanted; all when empty
   */
  public static ViewColumns of(ObjectMapper mapper, Class<?> view, List<String> fields) {
    List<List<String>> paths = new ArrayList<>();
    collect(mapper, mapper.constructType(view), List.of(), paths);
    if (!fields.isEmpty()) {
      paths.removeIf(path -> !fields.contains(path.getFirst()));
    }
    return new ViewColumns(paths);
  }

  public List<String> header() {
    return paths.stream().map(path -> String.join(".", path)).toList();
  }

  /** The cells of one view, in the order of the header. */
  List<String> cells(JsonNode view, boolean raw) {
    List<String> cells = new ArrayList<>(paths.size());
    for (List<String> path : paths) {
      JsonNode value = view;
      for (String name : path) {
        value = value.path(name);
      }
      cells.add(raw || value.isNumber() ? text(value) : SafeCell.of(text(value)));
    }
    return cells;
  }

  /** The view with only the top-level members that are columns. */
  JsonNode keep(JsonNode view) {
    return view instanceof ObjectNode object
        ? object.retain(paths.stream().map(List::getFirst).distinct().toList())
        : view;
  }

  private static void collect(
      ObjectMapper mapper, JavaType type, List<String> prefix, List<List<String>> paths) {
    for (BeanPropertyDefinition property :
        mapper.getSerializationConfig().introspect(type).findProperties()) {
      if (!property.couldSerialize()) {
        continue;
      }
      List<String> path = new ArrayList<>(prefix);
      path.add(property.getName());
      JavaType inner = property.getPrimaryType();
      if (inner.getRawClass().isRecord() && path.size() < MAX_DEPTH) {
        collect(mapper, inner, path, paths);
      } else {
        paths.add(path);
      }
    }
  }

  private static String text(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    if (value.isArray()) {
      var joined = new StringJoiner(";");
      for (JsonNode element : value) {
        if (element.isContainerNode()) {
          return value.toString();
        }
        joined.add(element.asText());
      }
      return joined.toString();
    }
    return value.isContainerNode() ? value.toString() : value.asText();
  }
}
