package io.acquaint.contacts.interaction;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.BatchHandler;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/**
 * Stores interactions for the timeline, and tells those who follow them. A repeated one finds its
 * row and changes nothing.
 */
@ApplicationScoped
class InteractionConsumer implements BatchHandler {

  private final List<FreshInteractions> followers;

  InteractionConsumer(@All List<FreshInteractions> followers) {
    this.followers = followers;
  }

  @Override
  public String consumer() {
    return "contacts";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.INTERACTIONS);
  }

  @Override
  public void apply(List<InboundEvent> batch, DSLContext db) {
    List<InteractionView> interactions =
        batch.stream()
            .filter(event -> event.type().equals(InteractionLog.RECORDED))
            .map(InteractionConsumer::read)
            .toList();
    if (interactions.isEmpty()) {
      return;
    }
    followers.forEach(feature -> feature.arriving(interactions, db));
    List<InteractionView> fresh =
        db.connectionResult(connection -> InteractionTable.store(interactions, connection));
    if (!fresh.isEmpty()) {
      followers.forEach(feature -> feature.stored(fresh, db));
    }
  }

  private static InteractionView read(InboundEvent event) {
    InteractionView interaction = event.bodyAs(InteractionView.class);
    boolean whole =
        Stream.of(
                interaction.id(),
                interaction.type(),
                interaction.contactId(),
                interaction.occurredAt(),
                interaction.receivedAt())
            .allMatch(value -> value != null);
    if (!whole) {
      throw new PoisonEventException(event, "id, type, contactId or a time is missing");
    }
    return interaction;
  }
}
