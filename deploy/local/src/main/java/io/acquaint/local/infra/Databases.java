package io.acquaint.local.infra;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;

/** Makes the role and the database of each service where they are missing. */
public final class Databases {
  private static final String NO_DATABASE = "3D000";
  private final Infra infra;

  public Databases(Infra infra) {
    this.infra = infra;
  }

  /** True once the server takes connections. */
  public boolean reachable() {
    try (Connection connection = connect("postgres")) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return NO_DATABASE.equals(e.getSQLState());
    }
  }

  /** Makes what is missing; touches nothing that is there. */
  public void ensure(List<String> names) throws SQLException {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      for (String name : names) {
        if (!infra.external()
            && missing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", name)) {
          // Names come from an enum and the password from our own hexadecimal source: nothing to
          // quote.
          statement.execute(
              "CREATE ROLE " + name + " LOGIN PASSWORD '" + infra.adminPassword() + "'");
        }
        if (missing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
          statement.execute("CREATE DATABASE " + name + (infra.external() ? "" : " OWNER " + name));
        }
      }
    }
  }

  private static boolean missing(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      return !statement.executeQuery().next();
    }
  }

  private Connection connect(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", infra.adminUser());
    properties.setProperty("password", infra.adminPassword());
    properties.setProperty("connectTimeout", "2");
    properties.setProperty("socketTimeout", "30");
    return DriverManager.getConnection(infra.jdbcUrl(database), properties);
  }
}
