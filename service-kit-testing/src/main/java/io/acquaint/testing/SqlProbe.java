package io.acquaint.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Looks into the service's database past the service, on connections of its own. */
public final class SqlProbe {

  private SqlProbe() {}

  /** A connection outside the service's pool; the caller closes it. */
  public static Connection connect() {
    Config config = ConfigProvider.getConfig();
    try {
      return DriverManager.getConnection(
          config.getValue("quarkus.datasource.jdbc.url", String.class),
          config.getOptionalValue("quarkus.datasource.username", String.class).orElse(""),
          config.getOptionalValue("quarkus.datasource.password", String.class).orElse(""));
    } catch (SQLException e) {
      throw new IllegalStateException("No connection to the test database", e);
    }
  }

  /** Runs a statement that changes rows; answers how many. */
  public static int update(String sql, @Nullable Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of every row, as text. */
  public static List<String> column(String sql, @Nullable Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = prepare(connection, sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /** The first column of the only row as a number, such as a count. */
  public static long number(String sql, @Nullable Object... parameters) {
    return Long.parseLong(column(sql, parameters).getFirst());
  }

  private static PreparedStatement prepare(
      Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }
}
