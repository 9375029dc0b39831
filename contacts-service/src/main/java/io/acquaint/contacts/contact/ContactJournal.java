package io.acquaint.contacts.contact;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.changes.ChangeEntry;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.journal.Journal;
import io.acquaint.kit.journal.JournalEntry;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.outbox.OutboxEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells the world of a written contact: event, changes feed and audit, in the same transaction. */
@ApplicationScoped
class ContactJournal {

  private static final String COLLECTION = "contacts";
  private static final String SUBJECT = "contact";

  private final Outbox outbox;
  private final ChangeFeed changes;
  private final AuditLog audit;
  private final Journal journal;

  ContactJournal(Outbox outbox, ChangeFeed changes, AuditLog audit, Journal journal) {
    this.outbox = outbox;
    this.changes = changes;
    this.audit = audit;
    this.journal = journal;
  }

  void created(ContactView view) {
    written("created", view, ContactEvents.created(view), List.of());
  }

  /** Tells of many new ones in few statements. */
  void created(List<ContactView> views) {
    outbox.appendAll(views.stream().map(ContactEvents::created).toList());
    changes.appendAll(
        views.stream()
            .map(view -> new ChangeEntry(COLLECTION, view.id(), view.version(), null, null))
            .toList());
    audit.recordAll("created", SUBJECT, versions(views));
  }

  private static Map<UUID, Long> versions(List<ContactView> views) {
    return views.stream().collect(Collectors.toMap(ContactView::id, ContactView::version));
  }

  void updated(ContactView view, List<String> fields) {
    written("updated", view, ContactEvents.updated(view), fields);
  }

  void consentChanged(ContactView view) {
    written("consent-changed", view, ContactEvents.consentChanged(view), List.of("consent"));
  }

  void merged(ContactView view) {
    written("merged", view, ContactEvents.merged(view), List.of("mergedIntoId"));
  }

  void removed(List<ContactView> last, DeleteReason reason) {
    outbox.appendAll(
        last.stream()
            .map(
                view ->
                    switch (reason) {
                      case ERASED -> ContactEvents.erased(view);
                      case DELETED, LEFT_FILTER -> ContactEvents.deleted(view);
                    })
            .flatMap(List::stream)
            .toList());
    changes.appendAll(
        last.stream()
            .map(view -> new ChangeEntry(COLLECTION, view.id(), view.version(), reason, null))
            .toList());
    audit.recordAll(reason == DeleteReason.ERASED ? "erased" : "deleted", SUBJECT, versions(last));
  }

  private void written(String action, ContactView view, OutboxEvent event, List<String> fields) {
    ChangeEntry change = new ChangeEntry(COLLECTION, view.id(), view.version(), null, null);
    journal.write(new JournalEntry(action, SUBJECT, change, event, fields));
  }
}
