package io.acquaint.contacts.event;

import io.acquaint.contacts.contact.ContactDependents;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.impl.DSL;

/** The registrations of one contact, which go with it: their seats go to those who wait. */
@ApplicationScoped
class EventsOfContact implements ContactDependents {

  private final EventRepository events;
  private final RegistrationRepository registrations;
  private final RegistrationJournal journal;
  private final Waitlist waitlist;
  private final ListEngine lists;

  EventsOfContact(
      EventRepository events,
      RegistrationRepository registrations,
      RegistrationJournal journal,
      Waitlist waitlist,
      ListEngine lists) {
    this.events = events;
    this.registrations = registrations;
    this.journal = journal;
    this.waitlist = waitlist;
    this.lists = lists;
  }

  /** A page, newest registration first unless the query sorts otherwise. */
  PageView<ContactEventView> page(ContactId contact, ListQuery query) {
    return lists.page(
        ContactEventListing.LISTING,
        query.within(DSL.condition("t.contact_id = ?", contact.value())),
        view -> view);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void contactGoes(ContactId id) {
    List<MarketingEvent> locked = registrations.eventsOf(id).stream().map(events::lock).toList();
    Map<UUID, List<Registration>> byEvent =
        registrations.lockAllOf(id).stream().collect(Collectors.groupingBy(r -> r.eventId));
    for (MarketingEvent event : locked) {
      List<Registration> going = byEvent.getOrDefault(event.id, List.of());
      journal.tellDeleted(event, going);
      for (Registration registration : going) {
        if (registration.hasSeat()) {
          event.giveBackSeat();
        }
        registrations.delete(registration);
      }
      registrations.flush();
      waitlist.moveUp(event);
    }
  }
}
