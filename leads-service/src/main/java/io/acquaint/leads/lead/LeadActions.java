package io.acquaint.leads.lead;

import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import io.acquaint.leads.directory.KnownRecords;
import io.acquaint.leads.directory.RecordKind;
import io.acquaint.leads.lead.LeadJournal.Told;
import io.acquaint.leads.lifecycle.DisqualifiedReason;
import io.acquaint.leads.lifecycle.LeadAction;
import io.acquaint.leads.lifecycle.LeadMove;
import io.acquaint.leads.lifecycle.LeadProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What people do to leads. Each action is one transaction: load and lock, may this caller do it
 * here, is it the version the caller has seen, does the lead's state allow it.
 */
@ApplicationScoped
public class LeadActions {

  private final LeadRepository leads;
  private final LeadJournal journal;
  private final KnownRecords known;
  private final Caller caller;
  private final AppClock clock;

  LeadActions(
      LeadRepository leads,
      LeadJournal journal,
      KnownRecords known,
      Caller caller,
      AppClock clock) {
    this.leads = leads;
    this.journal = journal;
    this.known = known;
    this.caller = caller;
    this.clock = clock;
  }

  @Transactional
  LeadView linkContact(LeadId id, @Nullable String ifMatch, ContactLinkRequest to) {
    Lead lead = permitted(LeadAction.CONTACT_LINK, id, ifMatch);
    Instant now = clock.instant();
    LeadMove move = lead.move(progress -> progress.linkContact(caller.name(), now), now);
    var findings = new Findings();
    known.require(RecordKind.CONTACT, to.contactId(), "/contactId", findings);
    known.require(RecordKind.ACCOUNT, to.accountId(), "/accountId", findings);
    findings.throwIfAny();
    lead.link(to.contactId(), to.accountId());
    return journal.tell(Told.moved(lead, LeadEvents.LINKED, move));
  }

  @Transactional
  LeadView qualifyForMarketing(LeadId id, @Nullable String ifMatch, @Nullable String reason) {
    return take(
        LeadAction.MARKETING_QUALIFICATION,
        id,
        ifMatch,
        (lead, by, now) -> lead.qualifyForMarketing(by, reason, now));
  }

  @Transactional
  LeadView readyForTeleprospecting(LeadId id, @Nullable String ifMatch, @Nullable String reason) {
    return take(
        LeadAction.TELEPROSPECTING_READY,
        id,
        ifMatch,
        (lead, by, now) -> lead.readyForTeleprospecting(by, reason, now));
  }

  @Transactional
  LeadView acceptForTeleprospecting(LeadId id, @Nullable String ifMatch) {
    return take(
        LeadAction.TELEPROSPECTING_ACCEPTANCE, id, ifMatch, LeadProgress::acceptForTeleprospecting);
  }

  @Transactional
  LeadView readyForSales(LeadId id, @Nullable String ifMatch, @Nullable String reason) {
    return take(
        LeadAction.SALES_READY,
        id,
        ifMatch,
        (lead, by, now) -> lead.readyForSales(by, reason, now));
  }

  @Transactional
  LeadView assign(LeadId id, @Nullable String ifMatch, String ownerId) {
    return take(
        LeadAction.ASSIGNMENT, id, ifMatch, (lead, by, now) -> lead.assign(ownerId, by, now));
  }

  @Transactional
  LeadView acceptForSales(LeadId id, @Nullable String ifMatch) {
    return take(LeadAction.SALES_ACCEPTANCE, id, ifMatch, LeadProgress::acceptForSales);
  }

  @Transactional
  LeadView recycle(LeadId id, @Nullable String ifMatch, String reason) {
    return take(
        LeadAction.RECYCLING, id, ifMatch, (lead, by, now) -> lead.recycle(by, reason, now));
  }

  @Transactional
  LeadView disqualify(
      LeadId id, @Nullable String ifMatch, DisqualifiedReason reason, @Nullable String note) {
    return take(
        LeadAction.DISQUALIFICATION,
        id,
        ifMatch,
        (lead, by, now) -> lead.disqualify(reason, by, note, now));
  }

  @Transactional
  LeadView reactivate(LeadId id, @Nullable String ifMatch, @Nullable String reason) {
    return take(
        LeadAction.REACTIVATION, id, ifMatch, (lead, by, now) -> lead.reactivate(by, reason, now));
  }

  /**
   * Whether the lead could be qualified now: for the feature that first makes what comes of it.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404, 403, 412 or 409
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public LeadView requireQualifiable(LeadId id, @Nullable String ifMatch) {
    Lead lead = permitted(LeadAction.QUALIFICATION, id, ifMatch);
    lead.progress().requireAllowed(LeadAction.QUALIFICATION);
    return journal.view(lead);
  }

  /** Ends the lead well; it belongs to the contact and account that are given, if any. */
  @Transactional(Transactional.TxType.MANDATORY)
  public LeadView qualify(LeadId id, Outcome outcome) {
    Lead lead = permitted(LeadAction.QUALIFICATION, id, null);
    Instant now = clock.instant();
    LeadMove move = lead.move(progress -> progress.qualify(caller.name(), now), now);
    lead.link(outcome.contactId(), outcome.accountId());
    return journal.tell(Told.moved(lead, LeadEvents.typeOf(LeadAction.QUALIFICATION), move));
  }

  private interface Verb {
    LeadMove apply(LeadProgress lead, String by, Instant now);
  }

  private LeadView take(LeadAction action, LeadId id, @Nullable String ifMatch, Verb verb) {
    Lead lead = permitted(action, id, ifMatch);
    Instant now = clock.instant();
    LeadMove move = lead.move(progress -> verb.apply(progress, caller.name(), now), now);
    return journal.tell(Told.moved(lead, LeadEvents.typeOf(action), move));
  }

  private Lead permitted(LeadAction action, LeadId id, @Nullable String ifMatch) {
    Lead lead = leads.requireForChange(id);
    LeadProgress progress = lead.progress();
    if (action.allowedIn(progress) && !action.permitted(caller::hasRole, progress.stage())) {
      throw Problems.forbidden(
          "Your roles do not allow " + action.path() + " in " + progress.stage() + ".");
    }
    IfMatch.check(ifMatch, lead.version());
    return lead;
  }
}
