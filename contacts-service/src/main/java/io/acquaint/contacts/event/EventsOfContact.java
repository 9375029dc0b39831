package io.acquaint.contacts.event;

import io.acquaint.contacts.contact.ContactDependents;
import io.acquaint.contacts.contact.PersonalRecords;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ContactRows;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The registrations of one contact, which go with it: their seats go to those who wait. */
@ApplicationScoped
class EventsOfContact implements ContactDependents, PersonalRecords {

  private final EventRepository events;
  private final RegistrationRepository registrations;
  private final RegistrationJournal journal;
  private final Waitlist waitlist;
  private final ListEngine lists;
  private final DSLContext db;
  private final ContactRows rows;

  EventsOfContact(
      EventRepository events,
      RegistrationRepository registrations,
      RegistrationJournal journal,
      Waitlist waitlist,
      ListEngine lists,
      DSLContext db) {
    this.events = events;
    this.registrations = registrations;
    this.journal = journal;
    this.waitlist = waitlist;
    this.lists = lists;
    this.db = db;
    this.rows = new ContactRows(db, "contact_event");
  }

  /** A page, newest registration first unless the query sorts otherwise. */
  PageView<ContactEventView> page(ContactId contact, ListQuery query) {
    return lists.page(
        ContactEventListing.LISTING,
        query.within(DSL.condition("t.contact_id = ?", contact.value())),
        view -> view);
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Set<UUID> goingWith(Collection<UUID> contacts) {
    return rows.among(contacts);
  }

  @Override
  public List<ContactEventView> of(ContactId contact) {
    return db.resultQuery(
            """
            select * from contact_event where contact_id = cast(? as uuid)
             order by registered_at, id
            """,
            contact.value())
        .fetch(ContactEventListing::row);
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void contactsGo(Collection<UUID> ids) {
    List<MarketingEvent> locked = registrations.eventsOf(ids).stream().map(events::lock).toList();
    if (locked.isEmpty()) {
      return;
    }
    Map<UUID, List<Registration>> byEvent =
        registrations.lockAllOf(ids).stream().collect(Collectors.groupingBy(r -> r.eventId));
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
