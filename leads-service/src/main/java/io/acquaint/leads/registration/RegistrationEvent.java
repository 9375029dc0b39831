package io.acquaint.leads.registration;

import io.acquaint.leads.lead.EventRegistration;
import io.acquaint.leads.prospect.LeadOrigin;
import io.acquaint.leads.prospect.Prospect;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the published registration must hold for a lead. */
record RegistrationEvent(
    UUID id,
    UUID contactId,
    Event event,
    boolean createLead,
    @Nullable Registrant registrant,
    @Nullable String journeyId,
    @Nullable String formId) {

  /** The marketing event. */
  record Event(UUID id, String name) {}

  /** Who registered. */
  record Registrant(
      @Nullable String firstName,
      @Nullable String lastName,
      @Nullable String company,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String jobTitle) {}

  boolean whole() {
    return id != null
        && contactId != null
        && event != null
        && event.id() != null
        && event.name() != null;
  }

  EventRegistration registration(Registrant who) {
    return new EventRegistration(
        id,
        contactId,
        event.id(),
        event.name(),
        new Prospect(
            who.firstName(),
            who.lastName(),
            who.company(),
            who.email(),
            who.phone(),
            who.jobTitle(),
            null,
            null),
        new LeadOrigin(journeyId, null, formId, null, event.id().toString(), null, null, null));
  }
}
