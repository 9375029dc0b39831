package io.acquaint.leads.lead;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.DeleteReason;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.leads.lifecycle.LeadCause;
import io.acquaint.leads.lifecycle.LeadMove;
import io.acquaint.leads.score.LeadScoreView;
import io.acquaint.leads.score.LeadScores;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells of what was done to leads: history, event, changes feed, audit. Flushes first, so that the
 * version told is the one stored, and the rows are locked before the outbox is appended to.
 */
@ApplicationScoped
class LeadJournal {

  private static final String COLLECTION = "leads";
  private static final String SUBJECT = "lead";

  private final LeadRepository leads;
  private final LeadScores scores;
  private final LeadHistory history;
  private final Outbox outbox;
  private final ChangeFeed changes;
  private final AuditLog audit;

  LeadJournal(
      LeadRepository leads,
      LeadScores scores,
      LeadHistory history,
      Outbox outbox,
      ChangeFeed changes,
      AuditLog audit) {
    this.leads = leads;
    this.scores = scores;
    this.history = history;
    this.outbox = outbox;
    this.changes = changes;
    this.audit = audit;
  }

  /**
   * What happened to a lead.
   *
   * @param event the type of its event
   * @param cause what the event says why
   * @param moves what its history keeps; none for a mere edit
   * @param fields what the audit names
   */
  record Told(Lead lead, String event, LeadCause cause, List<LeadMove> moves, List<String> fields) {

    static Told moved(Lead lead, String event, LeadMove move) {
      return new Told(lead, event, move.cause(), List.of(move), List.of());
    }
  }

  /** Tells of one lead, and answers it as it is now. */
  LeadView tell(Told told) {
    return tell(List.of(told)).getFirst();
  }

  /** Tells of many leads with few statements, in the order given. */
  List<LeadView> tell(List<Told> all) {
    if (all.isEmpty()) {
      return List.of();
    }
    leads.flush();
    List<LeadView> views = views(all.stream().map(Told::lead).toList());
    List<LeadHistory.Entry> moves =
        all.stream()
            .flatMap(t -> t.moves().stream().map(m -> new LeadHistory.Entry(t.lead().id(), m)))
            .toList();
    if (!moves.isEmpty()) {
      history.append(moves);
    }
    outbox.appendAll(
        Stream.iterate(0, i -> i < all.size(), i -> i + 1)
            .map(i -> LeadEvents.of(all.get(i).event(), views.get(i), all.get(i).cause()))
            .toList());
    for (Told told : all) {
      UUID id = told.lead().id().value();
      changes.upserted(COLLECTION, id, told.lead().version());
      audit.record(told.cause().action(), SUBJECT, id, told.lead().version(), told.fields());
    }
    return views;
  }

  /** Tells that a lead is gone; call it before the row is deleted, in the same transaction. */
  void tellDeleted(Lead lead, LeadCause cause) {
    LeadView last = view(lead);
    outbox.appendAll(LeadEvents.deleted(last, cause));
    changes.deleted(COLLECTION, last.id(), last.version(), DeleteReason.DELETED);
    audit.record(cause.action(), SUBJECT, last.id(), last.version(), List.of());
  }

  /** Tells that a lead is to be forgotten: its state is not said once more. */
  void tellErased(Lead lead, LeadCause cause) {
    UUID id = lead.id().value();
    outbox.append(LeadEvents.forgotten(id));
    changes.deleted(COLLECTION, id, lead.version(), DeleteReason.ERASED);
    audit.record(cause.action(), SUBJECT, id, lead.version(), List.of());
  }

  LeadView view(Lead lead) {
    return LeadView.from(lead, scores.of(lead.id().value()));
  }

  /** Views of many leads, with one statement for all their scores. */
  List<LeadView> views(List<? extends Lead> many) {
    Map<UUID, List<LeadScoreView>> all =
        scores.ofAll(many.stream().map(lead -> lead.id().value()).toList());
    return many.stream()
        .map(lead -> LeadView.from(lead, all.getOrDefault(lead.id().value(), List.of())))
        .toList();
  }
}
