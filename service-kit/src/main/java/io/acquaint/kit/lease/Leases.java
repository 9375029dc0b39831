package io.acquaint.kit.lease;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Leases as rows. Measured by the database's clock and not by {@link
 * io.acquaint.kit.time.AppClock}: replicas must agree, and neither a wrong clock nor the test clock
 * may end a lease.
 */
@ApplicationScoped
public class Leases {

  private static final String HOLD =
      """
      insert into lease as l (name, holder, held_until)
      values (?, ?, clock_timestamp() + ? * interval '1 millisecond')
      on conflict (name) do update
        set holder = excluded.holder, held_until = excluded.held_until
        where l.holder = excluded.holder or l.held_until < clock_timestamp()
      """;

  private static final String CREATE =
      """
      insert into lease (name, holder, held_until)
      select ?, ?, '-infinity' where not exists (select from lease where name = ?)
      on conflict do nothing
      """;
  private static final String GUARD = "set local idle_in_transaction_session_timeout = '30s'";
  private static final String LOCK = "select 1 from lease where name = ? for update";

  private final DataSource dataSource;
  private final UUID self = UUID.randomUUID();

  @Inject
  Leases(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Who this process is among the holders. */
  public UUID self() {
    return self;
  }

  /**
   * Takes or extends the lease for this process.
   *
   * @return whether this process holds it for the next {@code ttl}
   */
  public boolean hold(String name, Duration ttl) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement hold = connection.prepareStatement(HOLD)) {
      hold.setString(1, name);
      hold.setObject(2, self);
      hold.setLong(3, ttl.toMillis());
      return hold.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The lease " + name + " could not be asked for", e);
    }
  }

  /** Gives the lease up, so that another replica need not wait until it runs out. */
  public void release(String name) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement delete =
            connection.prepareStatement("delete from lease where name = ? and holder = ?")) {
      delete.setString(1, name);
      delete.setObject(2, self);
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The lease " + name + " could not be released", e);
    }
  }

  /**
   * Takes the name for as long as the transaction under way lasts: its effects and its being alone
   * end together, so neither a crash nor a pause can double them. A transaction that idles longer
   * than 30 seconds is ended by the database.
   *
   * @param wait whether to wait for another holder's transaction
   * @return whether this transaction holds the name; always true when it waited
   */
  public boolean lockInTransaction(String name, boolean wait) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement create = connection.prepareStatement(CREATE);
        PreparedStatement guard = connection.prepareStatement(GUARD);
        PreparedStatement lock = connection.prepareStatement(wait ? LOCK : LOCK + " skip locked")) {
      create.setString(1, name);
      create.setObject(2, self);
      create.setString(3, name);
      create.executeUpdate();
      guard.execute();
      lock.setString(1, name);
      try (ResultSet row = lock.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The lease " + name + " could not be locked", e);
    }
  }
}
