package io.acquaint.model.evaluation;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** One PostgreSQL per test JVM with the picture's tables, and a table of memberships. */
final class TestDatabase {

  private static final class Holder {
    static final DSLContext DB = start();
  }

  private TestDatabase() {}

  static DSLContext open() {
    return Holder.DB;
  }

  private static DSLContext start() {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setServerConfig("fsync", "off")
              .setServerConfig("jit", "off")
              .setServerConfig("timezone", "America/New_York")
              .start();
      DataSource source = postgres.getPostgresDatabase();
      Flyway.configure().dataSource(source).locations("classpath:db/picture").load().migrate();
      DSLContext db = DSL.using(source.getConnection(), SQLDialect.POSTGRES);
      db.execute(
          """
          CREATE TABLE segment_membership (contact_id uuid, segment_id uuid, member boolean,
            PRIMARY KEY (contact_id, segment_id))
          """);
      return db;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (java.sql.SQLException e) {
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
