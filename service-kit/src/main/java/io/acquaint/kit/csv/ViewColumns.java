package io.acquaint.kit.csv;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The columns of a view record: its components, those of nested records with dots between. */
public final class ViewColumns {

  private static final int MAX_DEPTH = 3;

  private final List<List<String>> paths;
  private final boolean all;

  private ViewColumns(List<List<String>> paths, boolean all) {
    this.paths = paths;
    this.all = all;
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
    return new ViewColumns(paths, fields.isEmpty());
  }

  public List<String> header() {
    return paths.stream().map(path -> String.join(".", path)).toList();
  }

  /** What takes the cells of views, in the order of the header. */
  CellGenerator cells(ObjectMapper mapper, boolean raw) throws IOException {
    return new CellGenerator(mapper, ColumnPlace.of(paths), paths.size(), raw);
  }

  /** The view with only the top-level members that are columns; the view itself with all. */
  Object keep(ObjectMapper mapper, Object view) {
    return !all && mapper.valueToTree(view) instanceof ObjectNode object
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
}
