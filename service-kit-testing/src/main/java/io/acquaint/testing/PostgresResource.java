package io.acquaint.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/**
 * Gives a {@code @QuarkusTest} an empty database of the real PostgreSQL:
 * {@code @WithTestResource(PostgresResource.class)}. The server is started once per test JVM and
 * ends with it; every start of the application gets a database of its own, which Flyway then fills.
 */
public class PostgresResource implements QuarkusTestResourceLifecycleManager {

  private static final String USER = "postgres";

  @Override
  public Map<String, String> start() {
    String database = "test_" + UUID.randomUUID().toString().replace("-", "");
    try (Connection server = DriverManager.getConnection(Server.url(USER), USER, USER);
        Statement statement = server.createStatement()) {
      statement.execute("CREATE DATABASE " + database);
    } catch (SQLException failed) {
      throw new IllegalStateException("cannot create the database of a test", failed);
    }
    return Map.of(
        "quarkus.datasource.jdbc.url", Server.url(database),
        "quarkus.datasource.username", USER,
        "quarkus.datasource.password", USER);
  }

  @Override
  public void stop() {
    // The server serves the next test class too; it ends with the JVM.
  }

  /** The one server of this JVM. Its port is a system property, which all class loaders share. */
  private static final class Server {

    private static final String PORT = "acquaint.testing.postgres.port";

    static String url(String database) {
      return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database;
    }

    private static String port() {
      synchronized (System.getProperties()) {
        String port = System.getProperty(PORT);
        if (port == null) {
          port = Integer.toString(started().getPort());
          System.setProperty(PORT, port);
        }
        return port;
      }
    }

    private static EmbeddedPostgres started() {
      try {
        return EmbeddedPostgres.builder()
            .setLocaleConfig("locale", "C")
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("max_connections", "200")
            .setServerConfig("shared_buffers", "64MB")
            .setServerConfig("jit", "off")
            .start();
      } catch (IOException failed) {
        throw new UncheckedIOException("cannot start PostgreSQL", failed);
      }
    }
  }
}
