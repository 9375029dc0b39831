package io.acquaint.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * A limit as a file: statements that end with a semicolon at the end of a line, run in one
 * transaction. {@code :name} stands for a value of the benchmark.
 */
final class SqlFile {
  private final List<String> statements;

  SqlFile(Path file, Map<String, ?> values) {
    String text = read(file);
    // Longer names first: :contacts is not :contact with an s.
    List<String> names =
        values.keySet().stream().sorted((a, b) -> b.length() - a.length()).toList();
    for (String name : names) {
      text = text.replace(":" + name, String.valueOf(values.get(name)));
    }
    this.statements =
        Stream.of(text.split(";\\s*\\n"))
            .map(statement -> statement.replaceAll("(?m)^--.*$", "").strip())
            .filter(statement -> !statement.isEmpty())
            .toList();
  }

  /** Runs all and commits; answers how many seconds it took. */
  double run(Connection db) throws SQLException, IOException {
    return run(db, InputStream.nullInputStream(), OutputStream.nullOutputStream());
  }

  /** As {@link #run(Connection)}, with what a COPY reads and where one writes to. */
  double run(Connection db, InputStream in, OutputStream out) throws SQLException, IOException {
    long begin = System.nanoTime();
    db.setAutoCommit(false);
    try (Statement statement = db.createStatement()) {
      for (String sql : statements) {
        String words = sql.toLowerCase(Locale.ROOT);
        if (words.startsWith("copy") && words.contains("from stdin")) {
          long unused = db.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
        } else if (words.startsWith("copy")) {
          long unused = db.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
        } else {
          boolean unused = statement.execute(sql);
        }
      }
      db.commit();
    } finally {
      db.rollback();
      db.setAutoCommit(true);
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
