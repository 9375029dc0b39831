package io.acquaint.leads.lead;

import io.acquaint.leads.lifecycle.Department;
import io.acquaint.leads.prospect.LeadOrigin;
import io.acquaint.leads.prospect.LeadSource;
import io.acquaint.leads.prospect.Prospect;
import java.util.UUID;

/** A registration for a marketing event that is to become a lead. */
public record EventRegistration(
    UUID registrationId,
    UUID contactId,
    UUID eventId,
    String eventName,
    Prospect who,
    LeadOrigin origin) {

  /** The lead as marketing would enter it; its topic is the event. */
  LeadRequest request() {
    return new LeadRequest(
        eventName,
        who.firstName(),
        who.lastName(),
        who.company(),
        who.email(),
        who.phone(),
        who.jobTitle(),
        null,
        null,
        contactId,
        null,
        null,
        null,
        null,
        LeadSource.EVENT,
        Department.MARKETING,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
