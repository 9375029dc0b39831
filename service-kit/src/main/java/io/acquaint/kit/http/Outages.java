package io.acquaint.kit.http;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/** Tells an outage below us, which passes, from a fault of ours, which does not. */
final class Outages {

  /**
   * SQLSTATE classes: connection (08), rollback after a conflict (40), resources (53), lock or
   * object not available (55), operator intervention as a shutdown or a cancelled statement (57),
   * system error (58).
   */
  private static final Set<String> PASSING = Set.of("08", "40", "53", "55", "57", "58");

  private Outages() {}

  static boolean isOne(Throwable cause) {
    return switch (cause) {
      case SQLTransientException transientOne -> true;
      case SQLNonTransientConnectionException connection -> true;
      case SQLException sql -> passes(sql.getSQLState()) || isPoolTimeout(sql);
      case RetriableException kafka -> true;
      case ConnectException refused -> true;
      default -> false;
    };
  }

  private static boolean passes(@Nullable String sqlState) {
    return sqlState != null && sqlState.length() == 5 && PASSING.contains(sqlState.substring(0, 2));
  }

  /** Agroal says only in words that no connection came free in time, or that it is closing. */
  private static boolean isPoolTimeout(SQLException sql) {
    String message = sql.getMessage();
    return sql.getSQLState() == null
        && message != null
        && (message.contains("acquisition timeout") || message.contains("pool is closed"));
  }
}
