package io.acquaint.contacts.event;

import io.acquaint.kit.list.Listing;

/** What the sessions of an event can be filtered and sorted by. */
public final class SessionListing {

  public static final Listing<Session> LISTING =
      Listing.of("sessions", Session.class, "event_session")
          .id("id", "id", Session::id)
          .text("name", "name", Session::name)
          .required()
          .instant("startsAt", "starts_at", Session::startsAt)
          .required()
          .instant("endsAt", "ends_at")
          .integer("capacity", "capacity")
          .instant("createdAt", "created_at", Session::createdAt)
          .required()
          .defaultSort("startsAt")
          .build();

  private SessionListing() {}
}
