package io.acquaint.kit.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;

/** The stored offsets. They, not Kafka's, say where a consumer goes on. */
@ApplicationScoped
class Positions {

  private static final String CREATE =
      """
      insert into consumer_position (consumer, topic, partition, next_offset)
      select ?, p.topic, p.partition, 0 from unnest(?::text[], ?::int[]) as p (topic, partition)
      on conflict do nothing
      """;
  private static final String READ =
      """
      select c.topic, c.partition, c.next_offset
      from unnest(?::text[], ?::int[]) as p (topic, partition)
      join consumer_position c
        on c.consumer = ? and c.topic = p.topic and c.partition = p.partition
      """;
  private static final String MOVE =
      """
      update consumer_position c set next_offset = m.next_offset
      from unnest(?::text[], ?::int[], ?::bigint[], ?::bigint[])
        as m (topic, partition, expected, next_offset)
      where c.consumer = ? and c.topic = m.topic and c.partition = m.partition
        and c.next_offset = m.expected
      """;

  private final DataSource dataSource;

  @Inject
  Positions(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** From where to where one partition moves. */
  record Move(TopicPartition partition, long expected, long next) {}

  /** Somebody else moved an offset; the batch must have no effect. */
  static final class FencedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FencedException() {
      super("The stored offset is not the expected one", null, false, false);
    }
  }

  /** The stored offsets, 0 for partitions that were never read. */
  Map<TopicPartition, Long> read(String consumer, Collection<TopicPartition> partitions)
      throws SQLException {
    Map<TopicPartition, Long> stored = new HashMap<>();
    try (Connection connection = dataSource.getConnection()) {
      select(connection, consumer, partitions, stored);
      if (stored.size() < partitions.size()) {
        try (PreparedStatement create = connection.prepareStatement(CREATE)) {
          create.setString(1, consumer);
          bind(connection, create, 2, partitions);
          create.executeUpdate();
        }
        select(connection, consumer, partitions, stored);
      }
    }
    return stored;
  }

  /**
   * Moves offsets by compare-and-set inside the transaction under way.
   *
   * @throws FencedException if any of them is not where it was expected
   */
  void move(String consumer, List<Move> moves) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement move = connection.prepareStatement(MOVE)) {
      bind(connection, move, 1, moves.stream().map(Move::partition).toList());
      Object[] expected = moves.stream().map(Move::expected).toArray();
      Object[] next = moves.stream().map(Move::next).toArray();
      move.setArray(3, connection.createArrayOf("bigint", expected));
      move.setArray(4, connection.createArrayOf("bigint", next));
      move.setString(5, consumer);
      if (move.executeUpdate() != moves.size()) {
        throw new FencedException();
      }
    }
  }

  private static void select(
      Connection connection,
      String consumer,
      Collection<TopicPartition> partitions,
      Map<TopicPartition, Long> into)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(READ)) {
      bind(connection, select, 1, partitions);
      select.setString(3, consumer);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          into.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
        }
      }
    }
  }

  private static void bind(
      Connection connection,
      PreparedStatement statement,
      int first,
      Collection<TopicPartition> partitions)
      throws SQLException {
    Object[] topics = partitions.stream().map(TopicPartition::topic).toArray();
    Object[] numbers = partitions.stream().map(TopicPartition::partition).toArray();
    statement.setArray(first, connection.createArrayOf("text", topics));
    statement.setArray(first + 1, connection.createArrayOf("int4", numbers));
  }
}
