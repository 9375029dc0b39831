package io.acquaint.kit.outbox;

import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;

/** What waits in the outbox, for health and metrics. */
@ApplicationScoped
public class OutboxBacklog {

  private static final String LOOK =
      """
      select (select at from outbox
               where seq > coalesce((select min(floor) from outbox_position), 0)
               order by seq limit 1) as oldest,
             (select count(*) from outbox_blocked_key) as blocked
      """;

  private final DataSource dataSource;
  private final AppClock clock;

  @Inject
  OutboxBacklog(DataSource dataSource, AppClock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * How it looks.
   *
   * @param oldestAge how long the first unsent event has waited; zero if none waits
   * @param blockedKeys how many keys are stopped at an event that cannot be published
   */
  public record Look(Duration oldestAge, long blockedKeys) {}

  /** Looks now. */
  public Look look() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LOOK);
        ResultSet row = select.executeQuery()) {
      row.next();
      OffsetDateTime oldest = row.getObject("oldest", OffsetDateTime.class);
      return new Look(
          oldest == null ? Duration.ZERO : age(oldest.toInstant()), row.getLong("blocked"));
    }
  }

  private Duration age(Instant at) {
    Duration age = Duration.between(at, clock.instant());
    return age.isNegative() ? Duration.ZERO : age;
  }
}
