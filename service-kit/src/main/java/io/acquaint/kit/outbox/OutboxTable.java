package io.acquaint.kit.outbox;

import io.acquaint.kit.outbox.OutboxRow.EventKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** The relay's reads and deletes, outside every transaction of the service. */
@ApplicationScoped
class OutboxTable {

  /** How much body text one round takes into memory. */
  private static final long ROUND_BYTES = 8L * 1024 * 1024;

  /**
   * Everything committed above the floor, in the order of {@code seq}. That order is right per key
   * because the aggregate's row is locked before its event gets its seq; commit order by xid would
   * not be, since a transaction can have got its xid long before it locked that row.
   */
  private static final String READ =
      "select "
          + OutboxRow.COLUMNS
          + " from outbox where seq > ? and "
          + Shard.CONDITION
          + " and topic <> all (?) order by seq limit ?";

  private final DataSource dataSource;

  @Inject
  OutboxTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  List<OutboxRow> read(Shard shard, long floor, Collection<String> exceptTopics, int limit)
      throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement select = connection.prepareStatement(READ)) {
        select.setFetchSize(200);
        select.setLong(1, floor);
        shard.bind(select, 2);
        select.setArray(5, connection.createArrayOf("text", exceptTopics.toArray()));
        select.setInt(6, limit);
        List<OutboxRow> rows = new ArrayList<>();
        long bytes = 0;
        try (ResultSet result = select.executeQuery()) {
          while (bytes < ROUND_BYTES && result.next()) {
            OutboxRow row = OutboxRow.read(result);
            bytes += row.size();
            rows.add(row);
          }
        }
        return rows;
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /**
   * Forgets what Kafka has, and sets aside what must wait behind a stopped key, in one transaction.
   * It need not survive a power cut: then the rows are sent again.
   */
  void settle(Collection<Long> sent, Collection<Long> setAside) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        if (setAside.isEmpty()) {
          run(connection, "set local synchronous_commit = off");
        }
        runOn(connection, "delete from outbox where seq = any (?)", sent);
        if (!setAside.isEmpty()) {
          runOn(
              connection,
              "with moved as (delete from outbox where seq = any (?) returning "
                  + OutboxRow.COLUMNS
                  + ") insert into outbox_set_aside ("
                  + OutboxRow.COLUMNS
                  + ") select * from moved",
              setAside);
        }
        connection.commit();
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  /** The rows that wait behind a stopped key, in order. */
  List<OutboxRow> waiting(EventKey key, int limit) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select "
                    + OutboxRow.COLUMNS
                    + " from outbox_set_aside where topic = ? and partition_key = ?"
                    + " order by seq limit ?")) {
      select.setString(1, key.topic());
      select.setString(2, key.partitionKey());
      select.setInt(3, limit);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet result = select.executeQuery()) {
        while (result.next()) {
          rows.add(OutboxRow.read(result));
        }
      }
      return rows;
    }
  }

  void forgetWaiting(Collection<Long> sent) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      runOn(connection, "delete from outbox_set_aside where seq = any (?)", sent);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private static void runOn(Connection connection, String sql, Collection<Long> seqs)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      Array array = connection.createArrayOf("bigint", seqs.toArray());
      statement.setArray(1, array);
      statement.executeUpdate();
    }
  }
}
