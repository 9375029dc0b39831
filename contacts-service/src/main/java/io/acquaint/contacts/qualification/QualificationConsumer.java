package io.acquaint.contacts.qualification;

import io.acquaint.contacts.contact.QualifiedContacts;
import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.BatchHandler;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Follows qualified leads: their contacts are no longer marketing's alone. Repeating it changes
 * nothing. An event may say {@code clearsMarketingOnly}, as the workflow of leads-service decides;
 * else the configuration does.
 */
@ApplicationScoped
class QualificationConsumer implements BatchHandler {

  private static final String QUALIFIED = "lead.qualified";

  private final QualifiedContacts contacts;
  private final QualificationConfig config;

  QualificationConsumer(QualifiedContacts contacts, QualificationConfig config) {
    this.contacts = contacts;
    this.config = config;
  }

  @Override
  public String consumer() {
    return "contacts-qualification";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.LEADS);
  }

  @Override
  public void apply(List<InboundEvent> batch, DSLContext db) {
    Set<UUID> qualified = new LinkedHashSet<>();
    for (InboundEvent event : batch) {
      if (event.type().equals(QUALIFIED)
          && !event.tombstone()
          && event.body().path("clearsMarketingOnly").asBoolean(config.clearsMarketingOnly())
          && event.body().hasNonNull("parentContactId")) {
        qualified.add(contactOf(event));
      }
    }
    if (!qualified.isEmpty()) {
      contacts.qualified(qualified);
    }
  }

  private static UUID contactOf(InboundEvent event) {
    try {
      return UUID.fromString(event.body().path("parentContactId").asText());
    } catch (IllegalArgumentException notAnId) {
      throw new PoisonEventException(event, "parentContactId is no id", notAnId);
    }
  }
}
