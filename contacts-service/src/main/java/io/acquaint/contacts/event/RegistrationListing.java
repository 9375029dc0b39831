package io.acquaint.contacts.event;

import io.acquaint.kit.list.Listing;

/** What registrations can be filtered and sorted by. */
public final class RegistrationListing {

  public static final Listing<Registration> LISTING =
      Listing.of("registrations", Registration.class, "registration")
          .id("id", "id", Registration::id)
          .id("contactId", "contact_id")
          .enumeration("status", "status", RegistrationStatus.class)
          .text("journeyId", "journey_id")
          .text("formId", "form_id")
          .bool("checkedIn", "checked_in")
          .instant("registeredAt", "registered_at", Registration::registeredAt)
          .required()
          .instant("cancelledAt", "cancelled_at")
          .instant("checkedInAt", "checked_in_at")
          .instant("updatedAt", "updated_at", Registration::updatedAt)
          .required()
          .defaultSort("-registeredAt")
          .build();

  private RegistrationListing() {}
}
