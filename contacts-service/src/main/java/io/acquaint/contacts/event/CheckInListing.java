package io.acquaint.contacts.event;

import io.acquaint.kit.list.Listing;

/** What check-ins can be filtered and sorted by. */
public final class CheckInListing {

  public static final Listing<CheckIn> LISTING =
      Listing.of("check-ins", CheckIn.class, "check_in")
          .id("id", "id", CheckIn::id)
          .id("sessionId", "session_id")
          .id("registrationId", "registration_id")
          .id("contactId", "contact_id")
          .instant("checkedInAt", "checked_in_at", CheckIn::checkedInAt)
          .required()
          .defaultSort("-checkedInAt")
          .build();

  private CheckInListing() {}
}
