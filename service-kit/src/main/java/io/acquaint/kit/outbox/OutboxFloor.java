package io.acquaint.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * How far the outbox is done for good: the relay need not look at or below the floor again, however
 * many dead rows an old reader keeps there.
 *
 * <p>A row can appear late, below others that were sent, when its transaction was slow. So the
 * floor rises in two steps. A mark is the newest seq given out, and then a fresh transaction id:
 * whoever has a seq up to the mark had an older id (column order in the table sees to that). Once
 * all those transactions have ended (the snapshot's xmin passed that id), no row up to the mark can
 * appear any more, and the floor rises to just below the first row left.
 */
@ApplicationScoped
class OutboxFloor {

  private static final String NEWEST_SEQ =
      "select case when is_called then last_value else 0 end from outbox_seq_seq";

  /** A fresh id is above all that were given out; a snapshot's xmax need not be. */
  private static final String NEXT_XID = "select pg_current_xact_id()::text::bigint";

  private static final String RISE =
      """
      insert into outbox_position as p (shards, shard, floor)
      select ?, ?, least(?, coalesce(
          (select seq - 1 from outbox where seq > ? and %s order by seq limit 1), ?))
      where pg_snapshot_xmin(pg_current_snapshot())::text::bigint >= ?
      on conflict (shards, shard) do update set floor = greatest(p.floor, excluded.floor)
      returning floor
      """
          .formatted(Shard.CONDITION);

  private final DataSource dataSource;

  @Inject
  OutboxFloor(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A newest seq, and the transaction id before which all who could hold it began. */
  record Mark(long seq, long nextXid) {}

  /** The stored floor; 0 for a shard that was never relayed. */
  long read(Shard shard) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select floor from outbox_position where shards = ? and shard = ?")) {
      select.setInt(1, shard.count());
      select.setInt(2, shard.number());
      try (ResultSet result = select.executeQuery()) {
        return result.next() ? result.getLong(1) : 0;
      }
    }
  }

  /** A mark above the floor; null if no seq was given out since. */
  @Nullable Mark mark(long floor) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      long seq = number(connection, NEWEST_SEQ);
      return seq > floor ? new Mark(seq, number(connection, NEXT_XID)) : null;
    }
  }

  /** Raises the floor to the mark if its transactions have ended; null if they have not. */
  @Nullable Long rise(Shard shard, long floor, Mark mark) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement rise = connection.prepareStatement(RISE)) {
      rise.setInt(1, shard.count());
      rise.setInt(2, shard.number());
      rise.setLong(3, mark.seq());
      rise.setLong(4, floor);
      shard.bind(rise, 5);
      rise.setLong(8, mark.seq());
      rise.setLong(9, mark.nextXid());
      try (ResultSet result = rise.executeQuery()) {
        return result.next() ? result.getLong(1) : null;
      }
    }
  }

  private static long number(Connection connection, String sql) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql);
        ResultSet result = select.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
