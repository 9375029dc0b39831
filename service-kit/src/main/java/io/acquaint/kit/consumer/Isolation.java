package io.acquaint.kit.consumer;

import io.acquaint.kit.consumer.Batch.Refused;
import io.acquaint.kit.consumer.Positions.FencedException;
import io.acquaint.kit.consumer.Positions.Move;
import io.acquaint.kit.messaging.Backoff;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Gets a poll's events applied: all at once if possible, else per partition, else by halves down to
 * the single event that cannot be applied, which goes to the dead letters. Trouble of the database
 * is waited out.
 */
final class Isolation {

  private static final Logger LOG = Logger.getLogger(Isolation.class);

  /** Of how many dead letters in a row the log tells the whole story. */
  private static final int TOLD = 3;

  private final BatchHandler handler;
  private final BatchTransaction transaction;
  private final Map<TopicPartition, Long> positions;
  private final Backoff backoff;
  private final CountDownLatch stopped;
  private int refusals;

  /**
   * @param positions the expected offsets, moved as batches commit
   */
  Isolation(
      BatchHandler handler,
      BatchTransaction transaction,
      Map<TopicPartition, Long> positions,
      Backoff backoff,
      CountDownLatch stopped) {
    this.handler = handler;
    this.transaction = transaction;
    this.positions = positions;
    this.backoff = backoff;
    this.stopped = stopped;
  }

  /** The service stops before the batch could be applied. */
  static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * Applies the events.
   *
   * @throws FencedException if another replica, or an operator, moved the offsets
   */
  void apply(List<InboundEvent> events) throws InterruptedException {
    Optional<RuntimeException> failure = attempt(events, List.of());
    refusals = 0;
    if (failure.isEmpty()) {
      return;
    }
    LOG.warnf(
        "%s: %d events cannot be applied together, looking for the culprit: %s",
        handler.consumer(), events.size(), Failures.reason(failure.get()));
    for (List<InboundEvent> slice : byPartition(events)) {
      isolate(slice);
    }
  }

  private void isolate(List<InboundEvent> slice) throws InterruptedException {
    Optional<RuntimeException> failure = attempt(slice, List.of());
    if (failure.isEmpty()) {
      return;
    }
    int named = indexOfNamed(slice, failure.get());
    if (named >= 0) {
      refuseNamed(slice, named, Failures.reason(failure.get()));
    } else if (slice.size() == 1) {
      refuseAlone(slice.getFirst());
    } else {
      int middle = slice.size() / 2;
      isolate(slice.subList(0, middle));
      isolate(slice.subList(middle, slice.size()));
    }
  }

  private void refuseNamed(List<InboundEvent> slice, int named, String reason)
      throws InterruptedException {
    List<InboundEvent> before = slice.subList(0, named);
    Optional<RuntimeException> failure =
        attempt(before, List.of(new Refused(slice.get(named), reason)));
    if (failure.isPresent()) {
      isolate(before);
      must(attempt(List.of(), List.of(new Refused(slice.get(named), reason))));
    }
    if (named + 1 < slice.size()) {
      isolate(slice.subList(named + 1, slice.size()));
    }
  }

  private void refuseAlone(InboundEvent event) throws InterruptedException {
    // A second chance: not every passing trouble says that it is one.
    RuntimeException last = attempt(List.of(event), List.of()).orElse(null);
    if (last == null) {
      return;
    }
    refusals++;
    if (refusals <= TOLD) {
      LOG.errorf(last, "%s: dead letter %s", handler.consumer(), event);
    } else {
      LOG.errorf("%s: dead letter %s: %s", handler.consumer(), event, Failures.reason(last));
    }
    must(attempt(List.of(), List.of(new Refused(event, Failures.reason(last)))));
  }

  private static void must(Optional<RuntimeException> failure) {
    if (failure.isPresent()) {
      throw failure.get();
    }
  }

  /** One transaction; repeated while the database is away. Empty when it committed. */
  private Optional<RuntimeException> attempt(List<InboundEvent> events, List<Refused> refused)
      throws InterruptedException {
    List<Move> moves = moves(events, refused);
    while (true) {
      if (stopped.getCount() == 0) {
        throw new StoppedException();
      }
      try {
        transaction.commit(handler, new Batch(events, refused, moves));
        moves.forEach(move -> positions.put(move.partition(), move.next()));
        backoff.succeeded();
        return Optional.empty();
      } catch (RuntimeException e) {
        if (Failures.find(e, FencedException.class).isPresent()) {
          throw new FencedException();
        }
        if (!Failures.isTransient(e)) {
          return Optional.of(e);
        }
        if (backoff.failures() == 0) {
          LOG.warnf("%s waits for the database: %s", handler.consumer(), Failures.reason(e));
        }
        backoff.pause();
      } catch (StackOverflowError e) {
        return Optional.of(new IllegalStateException("Nested too deeply", e));
      }
    }
  }

  private List<Move> moves(List<InboundEvent> events, List<Refused> refused) {
    Map<TopicPartition, Long> next = new LinkedHashMap<>();
    for (InboundEvent event : events) {
      next.merge(partition(event), event.offset() + 1, Math::max);
    }
    for (Refused each : refused) {
      next.merge(partition(each.event()), each.event().offset() + 1, Math::max);
    }
    List<Move> moves = new ArrayList<>();
    next.forEach(
        (partition, offset) -> {
          Long expected = positions.get(partition);
          if (expected == null) {
            throw new FencedException();
          }
          moves.add(new Move(partition, expected, offset));
        });
    return moves;
  }

  private static int indexOfNamed(List<InboundEvent> slice, RuntimeException failure) {
    return Failures.find(failure, PoisonEventException.class)
        .map(PoisonEventException::event)
        .map(slice::indexOf)
        .orElse(-1);
  }

  private static List<List<InboundEvent>> byPartition(List<InboundEvent> events) {
    Map<TopicPartition, List<InboundEvent>> slices = new LinkedHashMap<>();
    for (InboundEvent event : events) {
      slices.computeIfAbsent(partition(event), any -> new ArrayList<>()).add(event);
    }
    return List.copyOf(slices.values());
  }

  private static TopicPartition partition(InboundEvent event) {
    return new TopicPartition(event.topic(), event.partition());
  }
}
