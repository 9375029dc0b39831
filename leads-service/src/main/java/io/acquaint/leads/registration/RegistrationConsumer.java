package io.acquaint.leads.registration;

import io.acquaint.contracts.Topics;
import io.acquaint.kit.consumer.BatchHandler;
import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import io.acquaint.leads.lead.EventRegistration;
import io.acquaint.leads.lead.LeadAutomation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Makes a lead of each registration whose event wants leads. Any state of a registration will do,
 * since compaction may have dropped the first; a registration that goes lets its contact go.
 */
@ApplicationScoped
class RegistrationConsumer implements BatchHandler {

  private final LeadAutomation leads;

  RegistrationConsumer(LeadAutomation leads) {
    this.leads = leads;
  }

  @Override
  public String consumer() {
    return "leads-registrations";
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.REGISTRATIONS);
  }

  @Override
  public void apply(List<InboundEvent> batch, DSLContext db) {
    Map<UUID, EventRegistration> wanted = new LinkedHashMap<>();
    Map<UUID, Optional<UUID>> gone = new LinkedHashMap<>();
    for (InboundEvent event : batch) {
      if (event.tombstone()) {
        continue;
      }
      RegistrationEvent body = event.bodyAs(RegistrationEvent.class);
      if (!body.whole()) {
        throw new PoisonEventException(event, "id, contactId or event is missing");
      }
      if (event.type().equals("registration.deleted")) {
        gone.put(body.contactId(), Optional.empty());
        wanted.remove(body.id());
      } else if (body.createLead() && body.registrant() != null) {
        wanted.putIfAbsent(body.id(), body.registration(body.registrant()));
      }
    }
    leads.registered(List.copyOf(wanted.values()));
    leads.parentsGone(gone, Set.of());
  }
}
