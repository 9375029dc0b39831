package io.acquaint.contacts.event;

import io.acquaint.contacts.contact.ContactMoves;
import io.acquaint.contacts.interaction.InteractionType;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * Lets registrations follow a merged contact. Where both had one for the same event, the one that
 * counts more stays; the other is cancelled, and told like any cancellation, so that registrations
 * less cancellations are the places that are held.
 *
 * <p>No tombstone is written under the old key: readers know a registration by its own id, and
 * would take it for gone. Its deletion writes that tombstone.
 */
@ApplicationScoped
class RegistrationMoves implements ContactMoves {

  private static final Comparator<Registration> WORTH =
      Comparator.comparing((Registration r) -> r.checkedIn)
          .thenComparing(Registration::hasSeat)
          .thenComparing(Comparator.comparing(Registration::registeredAt).reversed());

  private final EventRepository events;
  private final RegistrationRepository registrations;
  private final RegistrationJournal journal;
  private final Waitlist waitlist;
  private final DSLContext db;
  private final AppClock clock;

  RegistrationMoves(
      EventRepository events,
      RegistrationRepository registrations,
      RegistrationJournal journal,
      Waitlist waitlist,
      DSLContext db,
      AppClock clock) {
    this.events = events;
    this.registrations = registrations;
    this.journal = journal;
    this.waitlist = waitlist;
    this.db = db;
    this.clock = clock;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void contactMoves(ContactId loser, ContactId survivor) {
    List<MarketingEvent> locked =
        registrations.eventsOf(List.of(loser.value())).stream().map(events::lock).toList();
    List<Registration> moving = registrations.lockAllOf(List.of(loser.value()));
    for (MarketingEvent event : locked) {
      move(event, moving.stream().filter(r -> r.eventId.equals(event.id)).toList(), survivor);
    }
    registrations.flush();
    db.execute(
        """
        update check_in set contact_id = cast(? as uuid) where contact_id = cast(? as uuid)
        """,
        survivor.value(),
        loser.value());
  }

  private void move(MarketingEvent event, List<Registration> moving, ContactId survivor) {
    Instant now = clock.instant();
    Optional<Registration> theirs = moving.stream().filter(Registration::active).findFirst();
    List<Registration> written = new ArrayList<>(moving);
    List<Registration> cancelled = new ArrayList<>();
    Optional<Registration> own = registrations.active(new EventId(event.id), survivor.value());
    if (theirs.isPresent() && own.isPresent()) {
      Registration less = WORTH.compare(theirs.get(), own.get()) > 0 ? own.get() : theirs.get();
      if (less.hasSeat()) {
        event.giveBackSeat();
      }
      less.giveWay(now);
      registrations.flush();
      written.remove(less);
      cancelled.add(less);
    }
    moving.forEach(registration -> registration.moveTo(survivor, now));
    journal.tell(RegistrationEvents.UPDATED, event, written);
    journal.tell(RegistrationEvents.CANCELLED, event, cancelled);
    cancelled.forEach(
        registration ->
            journal.interaction(
                InteractionType.EVENT_REGISTRATION_CANCELLED, registration, null, now));
    waitlist.moveUp(event);
  }
}
