package io.acquaint.model.evaluation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.postgresql.PGConnection;

/** One PostgreSQL per test JVM; databases with the picture's tables and a table of memberships. */
final class TestDatabase {

  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();
  }

  private static final class Shared {
    static final DSLContext DB = prepared(Server.POSTGRES.getPostgresDatabase());
  }

  private static final AtomicInteger MORE = new AtomicInteger();

  private TestDatabase() {}

  /** The database that all tests share. */
  static DSLContext open() {
    return Shared.DB;
  }

  /** One for the caller alone, who asks the same statements many times: each is planned once. */
  static DSLContext another() {
    String name = "another_" + MORE.incrementAndGet();
    try (Connection first = Server.POSTGRES.getPostgresDatabase().getConnection()) {
      first.createStatement().execute("CREATE DATABASE " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    DSLContext db = prepared(Server.POSTGRES.getDatabase("postgres", name));
    db.execute("SET plan_cache_mode = force_generic_plan");
    db.connection(connection -> connection.unwrap(PGConnection.class).setPrepareThreshold(1));
    return db;
  }

  private static EmbeddedPostgres start() {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    try {
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("jit", "off")
          .setServerConfig("timezone", "America/New_York")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DSLContext prepared(DataSource source) {
    try {
      Flyway.configure().dataSource(source).locations("classpath:db/picture").load().migrate();
      Settings quiet = new Settings().withExecuteLogging(false);
      DSLContext db = DSL.using(source.getConnection(), SQLDialect.POSTGRES, quiet);
      db.execute(
          """
          CREATE TABLE segment_membership (contact_id uuid, segment_id uuid, member boolean,
            PRIMARY KEY (contact_id, segment_id))
          """);
      return db;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void clear(DSLContext db) {
    db.execute(
        """
        TRUNCATE contact, contact_alias, picture_gone, account, lead, picture_score, opportunity,
          interaction, contact_interaction_count, registration, marketing_event, subscription,
          segment_membership
        """);
  }
}
