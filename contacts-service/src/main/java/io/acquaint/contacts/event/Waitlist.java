package io.acquaint.contacts.event;

import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The queue of an event: first come, first served. Works inside the caller's transaction. */
@ApplicationScoped
class Waitlist {

  private static final int BATCH = 200;

  private final RegistrationRepository registrations;
  private final RegistrationJournal journal;
  private final AppClock clock;

  Waitlist(RegistrationRepository registrations, RegistrationJournal journal, AppClock clock) {
    this.registrations = registrations;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Gives free seats to those who have waited longest.
   *
   * @param event live or not, with its row locked; one that is not live gives no seats
   */
  void moveUp(MarketingEvent event) {
    if (event.status != EventStatus.LIVE) {
      return;
    }
    Instant now = clock.instant();
    boolean more = true;
    while (more && event.hasSeat()) {
      List<Registration> promoted = new ArrayList<>();
      int free = Math.min(BATCH, event.freeSeats());
      for (Registration first : registrations.firstInQueue(new EventId(event.id), free)) {
        first.promote(now);
        event.takeSeat();
        promoted.add(first);
      }
      journal.tell(RegistrationEvents.PROMOTED, event, promoted);
      more = promoted.size() == BATCH;
    }
  }
}
