package io.acquaint.kit.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a member of a view goes: into a column, deeper into the columns of its own members, or
 * nowhere.
 */
final class ColumnPlace {

  private static final ColumnPlace NOWHERE = new ColumnPlace(-1);

  private final int column;
  private final Map<String, ColumnPlace> members = new HashMap<>();

  private ColumnPlace(int column) {
    this.column = column;
  }

  /** The place of a whole view, whose columns are these paths. */
  static ColumnPlace of(List<List<String>> paths) {
    ColumnPlace root = new ColumnPlace(-1);
    for (int column = 0; column < paths.size(); column++) {
      List<String> path = paths.get(column);
      ColumnPlace place = root;
      for (String name : path.subList(0, path.size() - 1)) {
        place = place.members.computeIfAbsent(name, unused -> new ColumnPlace(-1));
      }
      place.members.put(path.getLast(), new ColumnPlace(column));
    }
    return root;
  }

  /** The number of its column; negative when it has none. */
  int column() {
    return column;
  }

  boolean hasMembers() {
    return !members.isEmpty();
  }

  ColumnPlace member(String name) {
    return members.getOrDefault(name, NOWHERE);
  }
}
