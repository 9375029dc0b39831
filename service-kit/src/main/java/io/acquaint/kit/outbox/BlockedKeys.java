package io.acquaint.kit.outbox;

import io.acquaint.kit.outbox.OutboxRow.EventKey;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Keys stopped at their first permanent failure. Pauses are measured by the database's clock. */
@ApplicationScoped
class BlockedKeys {

  private static final String BLOCK =
      """
      insert into outbox_blocked_key as b
        (topic, partition_key, since, attempts, next_attempt, reason)
      values (?, ?, ?, 1, clock_timestamp() + ? * interval '1 millisecond', ?)
      on conflict (topic, partition_key) do update
        set attempts = b.attempts + 1,
            next_attempt = clock_timestamp()
                + ? * least(100, power(2, b.attempts)) * interval '1 millisecond',
            reason = excluded.reason
      """;

  private static final String KEYS = "select topic, partition_key from outbox_blocked_key where ";

  private final DataSource dataSource;
  private final AppClock clock;
  private final OutboxConfig config;

  @Inject
  BlockedKeys(DataSource dataSource, AppClock clock, OutboxConfig config) {
    this.dataSource = dataSource;
    this.clock = clock;
    this.config = config;
  }

  Set<EventKey> all(Shard shard) throws SQLException {
    return new HashSet<>(keys(shard, ""));
  }

  List<EventKey> due(Shard shard) throws SQLException {
    return keys(shard, " and next_attempt <= clock_timestamp() order by next_attempt limit 100");
  }

  /** Stops the key, or puts its next attempt off if it is stopped already. */
  void block(EventKey key, String reason) throws SQLException {
    long pause = config.blockedRetry().toMillis();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement block = connection.prepareStatement(BLOCK)) {
      block.setString(1, key.topic());
      block.setString(2, key.partitionKey());
      block.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      block.setLong(4, pause);
      block.setString(5, reason);
      block.setLong(6, pause);
      block.executeUpdate();
    }
  }

  /** Lets the key flow again if nothing waits behind it any more; answers whether it does. */
  boolean release(EventKey key) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement(
                """
                delete from outbox_blocked_key b where b.topic = ? and b.partition_key = ?
                  and not exists (select from outbox_set_aside s
                    where s.topic = b.topic and s.partition_key = b.partition_key)
                """)) {
      delete.setString(1, key.topic());
      delete.setString(2, key.partitionKey());
      return delete.executeUpdate() == 1;
    }
  }

  private List<EventKey> keys(Shard shard, String more) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(KEYS + Shard.CONDITION + more)) {
      shard.bind(select, 1);
      List<EventKey> keys = new ArrayList<>();
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          keys.add(new EventKey(rows.getString(1), rows.getString(2)));
        }
      }
      return keys;
    }
  }
}
