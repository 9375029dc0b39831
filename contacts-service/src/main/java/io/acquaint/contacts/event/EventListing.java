package io.acquaint.contacts.event;

import io.acquaint.kit.list.Listing;

/** What marketing events can be filtered, sorted and searched by. */
public final class EventListing {

  public static final Listing<MarketingEvent> LISTING =
      Listing.of("events", MarketingEvent.class, "marketing_event")
          .id("id", "id", MarketingEvent::id)
          .text("name", "name", MarketingEvent::name)
          .required()
          .enumeration("type", "type", EventType.class)
          .enumeration("status", "status", EventStatus.class)
          .instant("startsAt", "starts_at", MarketingEvent::startsAt)
          .required()
          .instant("endsAt", "ends_at", MarketingEvent::endsAt)
          .required()
          .integer("capacity", "capacity")
          .bool("waitlist", "waitlist")
          .bool("createLeads", "create_leads")
          .instant("registrationClosesAt", "registration_closes_at")
          .instant("createdAt", "created_at", MarketingEvent::createdAt)
          .required()
          .instant("updatedAt", "updated_at", MarketingEvent::updatedAt)
          .required()
          .search("search")
          .defaultSort("-startsAt")
          .build();

  private EventListing() {}
}
