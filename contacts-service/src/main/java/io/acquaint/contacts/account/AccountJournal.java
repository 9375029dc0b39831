package io.acquaint.contacts.account;

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

/** Tells the world of a written account: event, changes feed and audit, in the same transaction. */
@ApplicationScoped
class AccountJournal {

  private static final String COLLECTION = "accounts";
  private static final String SUBJECT = "account";

  private final Outbox outbox;
  private final ChangeFeed changes;
  private final AuditLog audit;
  private final Journal journal;

  AccountJournal(Outbox outbox, ChangeFeed changes, AuditLog audit, Journal journal) {
    this.outbox = outbox;
    this.changes = changes;
    this.audit = audit;
    this.journal = journal;
  }

  void created(AccountView view) {
    written("created", view, AccountEvents.created(view), List.of());
  }

  /** Tells of many new ones in few statements. */
  void created(List<AccountView> views) {
    outbox.appendAll(views.stream().map(AccountEvents::created).toList());
    changes.appendAll(
        views.stream()
            .map(view -> new ChangeEntry(COLLECTION, view.id(), view.version(), null, null))
            .toList());
    audit.recordAll("created", SUBJECT, versions(views));
  }

  private static Map<UUID, Long> versions(List<AccountView> views) {
    return views.stream().collect(Collectors.toMap(AccountView::id, AccountView::version));
  }

  void updated(AccountView view, List<String> fields) {
    written("updated", view, AccountEvents.updated(view), fields);
  }

  void deleted(List<AccountView> last) {
    outbox.appendAll(last.stream().map(AccountEvents::deleted).flatMap(List::stream).toList());
    changes.appendAll(
        last.stream()
            .map(
                view ->
                    new ChangeEntry(
                        COLLECTION, view.id(), view.version(), DeleteReason.DELETED, null))
            .toList());
    audit.recordAll("deleted", SUBJECT, versions(last));
  }

  private void written(String action, AccountView view, OutboxEvent event, List<String> fields) {
    ChangeEntry change = new ChangeEntry(COLLECTION, view.id(), view.version(), null, null);
    journal.write(new JournalEntry(action, SUBJECT, change, event, fields));
  }
}
