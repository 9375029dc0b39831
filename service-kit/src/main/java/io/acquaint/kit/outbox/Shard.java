package io.acquaint.kit.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The keys whose hash, modulo the count, is the number. */
record Shard(int number, int count) {

  /** The SQL for that; its three parameters are count, count, number. */
  static final String CONDITION =
      "(? = 1 or mod(hashtextextended(partition_key, 0) & 4611686018427387903, ?) = ?)";

  void bind(PreparedStatement statement, int first) throws SQLException {
    statement.setInt(first, count);
    statement.setInt(first + 1, count);
    statement.setInt(first + 2, number);
  }

  /** The name of the lease that makes one replica its only relay. */
  String lease() {
    return "outbox-relay-" + number + "-of-" + count;
  }
}
