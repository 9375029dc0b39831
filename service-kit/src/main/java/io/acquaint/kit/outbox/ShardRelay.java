package io.acquaint.kit.outbox;

import io.acquaint.kit.lease.Leases;
import io.acquaint.kit.messaging.Backoff;
import io.acquaint.kit.outbox.OutboxFloor.Mark;
import io.acquaint.kit.outbox.OutboxRow.EventKey;
import io.acquaint.kit.outbox.RelayProducer.OvertakenException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings one shard of the outbox to Kafka, in rounds: read, send in waves, forget. A crash at any
 * instant leaves the rows of the round in place; they are sent again, at new offsets.
 */
final class ShardRelay implements Runnable {

  private static final Logger LOG = Logger.getLogger(ShardRelay.class);
  private static final Duration FLOOR_PAUSE = Duration.ofSeconds(1);

  private final Shard shard;
  private final OutboxConfig config;
  private final OutboxTable table;
  private final OutboxFloor floors;
  private final BlockedKeys blocked;
  private final Leases leases;
  private final OutboxNudge nudge;
  private final RelayProducer producer;
  private final CountDownLatch stopped;
  private final Backoff backoff;

  private boolean leading;
  private long leaseTaken;
  private long floor;
  private long lastFloorCare;
  private long lastBlockedCare;
  private @Nullable Mark mark;
  private Set<EventKey> blockedKeys = new HashSet<>();

  ShardRelay(
      Shard shard,
      OutboxConfig config,
      OutboxTable table,
      OutboxFloor floors,
      BlockedKeys blocked,
      Leases leases,
      OutboxNudge nudge,
      RelayProducer producer,
      CountDownLatch stopped,
      Duration maxBackoff) {
    this.shard = shard;
    this.config = config;
    this.table = table;
    this.floors = floors;
    this.blocked = blocked;
    this.leases = leases;
    this.nudge = nudge;
    this.producer = producer;
    this.stopped = stopped;
    this.backoff = new Backoff(maxBackoff, stopped);
  }

  @Override
  public void run() {
    try (producer) {
      while (stopped.getCount() > 0) {
        try {
          long seen = nudge.seen();
          int settled = lead() ? round() : 0;
          backoff.succeeded();
          if (settled < config.rows()) {
            nudge.await(seen, settled > 0 ? config.busyPause() : config.idlePause());
          }
        } catch (SQLException | RuntimeException e) {
          troubled(e);
        }
      }
      if (leading) {
        leases.release(shard.lease());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.debugf(e, "Relay %s ended without giving up its lease", shard);
    }
  }

  private void troubled(Exception e) throws InterruptedException {
    leading = false;
    if (!(e instanceof OvertakenException)) {
      producer.abandon();
      if (backoff.failures() == 0) {
        LOG.warnf(e, "The relay %s pauses", shard.lease());
      } else {
        LOG.debugf("The relay %s pauses again: %s", shard.lease(), e.getMessage());
      }
    }
    backoff.pause();
  }

  /** Takes or keeps the lease; what is known about the shard is read anew after a change. */
  private boolean lead() throws SQLException {
    long now = System.nanoTime();
    if (leading && now - leaseTaken < config.lease().toNanos() / 3) {
      return true;
    }
    boolean held = leases.hold(shard.lease(), config.lease());
    if (held && !leading) {
      floor = floors.read(shard);
      blockedKeys = blocked.all(shard);
      mark = null;
    }
    leading = held;
    leaseTaken = now;
    return held;
  }

  private boolean stillLeading() {
    try {
      return stopped.getCount() > 0 && lead();
    } catch (SQLException | IllegalStateException e) {
      // The database is away: nobody else can take the lease before it has run out.
      return System.nanoTime() - leaseTaken < config.lease().toNanos();
    }
  }

  private int round() throws SQLException, InterruptedException {
    List<OutboxRow> rows = table.read(shard, floor, producer.topicsAway(), config.rows());
    List<Long> sent = new ArrayList<>();
    List<Long> aside = new ArrayList<>();
    Map<EventKey, Deque<OutboxRow>> queues = new LinkedHashMap<>();
    for (OutboxRow row : rows) {
      if (blockedKeys.contains(row.key())) {
        aside.add(row.seq());
      } else {
        queues.computeIfAbsent(row.key(), key -> new ArrayDeque<>()).add(row);
      }
    }
    boolean told = true;
    while (!queues.isEmpty()) {
      told &= wave(queues, sent, aside);
    }
    if (!sent.isEmpty() || !aside.isEmpty()) {
      table.settle(sent, aside);
    }
    retryBlocked();
    raiseFloor();
    if (!told) {
      backoff.pause();
    }
    return sent.size() + aside.size();
  }

  /** Sends the first row of each key; answers false if some must be tried again later. */
  private boolean wave(Map<EventKey, Deque<OutboxRow>> queues, List<Long> sent, List<Long> aside)
      throws SQLException, InterruptedException {
    List<OutboxRow> heads = queues.values().stream().map(Deque::element).toList();
    if (!stillLeading()) {
      throw new OvertakenException();
    }
    var outcome = producer.send(heads, this::stillLeading);
    for (OutboxRow row : outcome.sent()) {
      sent.add(row.seq());
      Deque<OutboxRow> queue = queues.get(row.key());
      if (queue != null) {
        queue.remove();
        if (queue.isEmpty()) {
          queues.remove(row.key());
        }
      }
    }
    for (var refusal : outcome.refused().entrySet()) {
      EventKey key = refusal.getKey().key();
      LOG.errorf(
          "Event %s (%s) cannot be published and stops its key in %s: %s",
          refusal.getKey().eventId(), refusal.getKey().type(), key.topic(), refusal.getValue());
      blocked.block(key, refusal.getValue());
      blockedKeys.add(key);
      Deque<OutboxRow> queue = queues.remove(key);
      if (queue != null) {
        queue.forEach(row -> aside.add(row.seq()));
      }
    }
    outcome.untold().forEach(row -> queues.remove(row.key()));
    return outcome.untold().isEmpty();
  }

  private void retryBlocked() throws SQLException, InterruptedException {
    long now = System.nanoTime();
    if (blockedKeys.isEmpty() || now - lastBlockedCare < FLOOR_PAUSE.toNanos()) {
      return;
    }
    lastBlockedCare = now;
    for (EventKey key : blocked.due(shard)) {
      if (blockedKeys.contains(key)) {
        retry(key);
      }
    }
  }

  private void retry(EventKey key) throws SQLException, InterruptedException {
    List<Long> sent = new ArrayList<>();
    String refusal = null;
    for (OutboxRow row : table.waiting(key, config.rows())) {
      var outcome = producer.send(List.of(row), this::stillLeading);
      if (!outcome.sent().isEmpty()) {
        sent.add(row.seq());
      } else {
        refusal = outcome.refused().getOrDefault(row, "Not answered yet");
        break;
      }
    }
    table.forgetWaiting(sent);
    if (refusal != null) {
      blocked.block(key, refusal);
    } else if (blocked.release(key)) {
      blockedKeys.remove(key);
      LOG.infof("A stopped key of %s flows again", key.topic());
    }
  }

  private void raiseFloor() throws SQLException {
    long now = System.nanoTime();
    if (now - lastFloorCare < FLOOR_PAUSE.toNanos()) {
      return;
    }
    lastFloorCare = now;
    Mark pending = mark;
    if (pending == null) {
      Mark newest = floors.mark(floor);
      mark = newest;
    } else {
      Long risen = floors.rise(shard, floor, pending);
      if (risen != null) {
        floor = risen;
        mark = null;
      }
    }
  }
}
