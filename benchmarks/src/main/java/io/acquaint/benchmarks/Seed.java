package io.acquaint.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Multiplies a row that the product made, so that the data set has the product's own shape. */
final class Seed {
  private Seed() {}

  /**
   * Copies the newest row of a table {@code count} times.
   *
   * @param changed SQL expressions over {@code n}, the number of the copy, for columns that differ
   */
  static void copyRow(Connection db, String table, int count, Map<String, String> changed)
      throws SQLException {
    copyRow(db, table, 1, count, changed);
  }

  /**
   * As {@link #copyRow(Connection, String, int, Map)}, for the copies {@code from} to {@code to}.
   */
  static void copyRow(Connection db, String table, int from, int to, Map<String, String> changed)
      throws SQLException {
    List<String> columns = new ArrayList<>();
    try (Statement statement = db.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select column_name from information_schema.columns where table_name = '"
                    + table
                    + "' and is_generated = 'NEVER' order by ordinal_position")) {
      while (rows.next()) {
        columns.add(rows.getString(1));
      }
    }
    String values =
        String.join(", ", columns.stream().map(c -> changed.getOrDefault(c, "t." + c)).toList());
    try (Statement statement = db.createStatement()) {
      statement.execute(
          "insert into %s (%s) select %s from (select * from %s order by id desc limit 1) t, generate_series(%d, %d) n"
              .formatted(table, String.join(", ", columns), values, table, from, to));
      statement.execute("vacuum analyze " + table);
    }
  }
}
