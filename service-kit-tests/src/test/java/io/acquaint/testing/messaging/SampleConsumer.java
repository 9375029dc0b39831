package io.acquaint.testing.messaging;

import io.acquaint.kit.consumer.BatchHandler;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.acquaint.kit.messaging.TopicSpec;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.DSLContext;

/**
 * Counts each event once. Bodies can ask for trouble: {@code poison} is refused by name, {@code
 * bomb} fails without saying who did it, {@code severed} loses the database once after its work.
 */
@ApplicationScoped
public class SampleConsumer implements BatchHandler {

  static final String NAME = "sample";
  static final TopicSpec TOPIC = TopicSpec.timed("sample.events.v1", Duration.ofDays(1));
  static final TopicSpec OUT = TopicSpec.compacted("sample.out.v1");

  /** How often a severed batch was applied, committed or not. */
  static final AtomicInteger SEVERED = new AtomicInteger();

  /** Bodies with {@code repairable} are refused until this is set. */
  static volatile boolean repaired;

  record Body(long number, String trouble) {}

  @Override
  public Set<String> topics() {
    return Set.of(TOPIC.name(), "sample.not-there.v1");
  }

  @Override
  public String consumer() {
    return NAME;
  }

  @Override
  public void apply(List<InboundEvent> batch, DSLContext db) {
    boolean sever = false;
    for (InboundEvent event : batch) {
      Body body = event.bodyAs(Body.class);
      switch (body.trouble()) {
        case "poison" -> throw new PoisonEventException(event, "It says so");
        case "bomb" -> throw new IllegalStateException("Bang");
        case "repairable" -> {
          if (!repaired) {
            throw new PoisonEventException(event, "Not repaired yet");
          }
        }
        case "severed" -> sever = SEVERED.incrementAndGet() == 1;
        default -> {}
      }
      db.execute(
          "insert into sample_effect (event_id, key, number) values (?, ?, ?) on conflict do nothing",
          event.id(),
          event.key(),
          body.number());
    }
    if (sever) {
      db.execute("select pg_terminate_backend(pg_backend_pid())");
    }
  }
}
