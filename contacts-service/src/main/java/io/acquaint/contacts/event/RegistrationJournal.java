package io.acquaint.contacts.event;

import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.contacts.interaction.InteractionView;
import io.acquaint.contacts.interaction.OwnInteractions;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Tells the world of registrations: events, interactions and audit, in the same transaction. */
@ApplicationScoped
class RegistrationJournal {

  private static final String SUBJECT = "registration";
  private static final String REGISTRANTS =
      """
      select id, first_name, last_name, company_name, email, coalesce(phone, mobile_phone) as phone,
             job_title
        from contact where id = any (cast(? as uuid[]))
      """;

  private final RegistrationRepository registrations;
  private final Outbox outbox;
  private final OwnInteractions interactions;
  private final AuditLog audit;
  private final IdSource ids;
  private final DSLContext db;

  RegistrationJournal(
      RegistrationRepository registrations,
      Outbox outbox,
      OwnInteractions interactions,
      AuditLog audit,
      IdSource ids,
      DSLContext db) {
    this.registrations = registrations;
    this.outbox = outbox;
    this.interactions = interactions;
    this.audit = audit;
    this.ids = ids;
    this.db = db;
  }

  /** Publishes registrations of one event as they are now, since the event changed. */
  void publish(String type, MarketingEvent event, List<Registration> current) {
    registrations.flush();
    outbox.appendAll(
        states(event, current).stream().map(state -> RegistrationEvents.of(type, state)).toList());
  }

  /** Publishes registrations of one event that were written, and keeps that they were. */
  void tell(String type, MarketingEvent event, List<Registration> written) {
    publish(type, event, written);
    String action = type.substring(type.indexOf('.') + 1);
    for (Registration r : written) {
      audit.record(action, SUBJECT, r.id, r.version, List.of());
    }
  }

  /** Publishes that registrations of one event go; call it before their rows do. */
  void tellDeleted(MarketingEvent event, List<Registration> going) {
    List<RegistrationState> last = states(event, going);
    for (int i = 0; i < going.size(); i++) {
      outbox.appendAll(RegistrationEvents.deleted(last.get(i), going.get(i).formerContactIds));
    }
    going.forEach(r -> audit.record("deleted", SUBJECT, r.id, r.version, List.of()));
  }

  /** Records what the contact did. */
  void interaction(
      InteractionType type, Registration r, @Nullable UUID session, Instant occurredAt) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("registrationId", r.id.toString());
    properties.put("status", r.status.name());
    if (session != null) {
      properties.put("sessionId", session.toString());
    }
    interactions.happened(
        new InteractionView(
            ids.next(),
            type,
            r.contactId,
            occurredAt,
            occurredAt,
            r.journeyId,
            null,
            null,
            null,
            r.formId,
            r.eventId.toString(),
            null,
            null,
            properties));
  }

  private List<RegistrationState> states(MarketingEvent event, List<Registration> written) {
    EventSummary summary = EventSummary.of(event);
    Map<UUID, Registrant> who =
        registrants(written.stream().filter(r -> r.createLead).map(r -> r.contactId).toList());
    return written.stream()
        .map(
            r ->
                new RegistrationState(
                    RegistrationView.from(r),
                    summary,
                    r.createLead,
                    r.createLead ? who.get(r.contactId) : null))
        .toList();
  }

  private Map<UUID, Registrant> registrants(List<UUID> contacts) {
    Map<UUID, Registrant> who = new HashMap<>();
    if (!contacts.isEmpty()) {
      for (Record row : db.fetch(REGISTRANTS, (Object) contacts.toArray(UUID[]::new))) {
        who.put(
            row.get("id", UUID.class),
            new Registrant(
                row.get("first_name", String.class),
                row.get("last_name", String.class),
                row.get("company_name", String.class),
                row.get("email", String.class),
                row.get("phone", String.class),
                row.get("job_title", String.class)));
      }
    }
    return who;
  }
}
