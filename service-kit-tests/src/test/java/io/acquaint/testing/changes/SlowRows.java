package io.acquaint.testing.changes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Writes a gadget in two steps, as a slow transaction would. */
final class SlowRows {
  private SlowRows() {}

  static void append(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement entry =
        connection.prepareStatement(
            "insert into change_entry (collection, id, version, changed_at)"
                + " values ('gadgets', ?, 1, clock_timestamp())")) {
      entry.setObject(1, id);
      entry.executeUpdate();
    }
  }

  static void insertRow(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement row =
        connection.prepareStatement(
            "insert into gadget (id, version, name, parts, fragile, tags, created_at, updated_at)"
                + " values (?, 1, 'slow', 1, false, array[]::text[], clock_timestamp(),"
                + " clock_timestamp())")) {
      row.setObject(1, id);
      row.executeUpdate();
    }
  }
}
