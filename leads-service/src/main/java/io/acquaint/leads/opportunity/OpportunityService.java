package io.acquaint.leads.opportunity;

import io.acquaint.kit.changes.ChangeEntry;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.journal.Journal;
import io.acquaint.kit.journal.JournalEntry;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.outbox.OutboxEvent;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import io.acquaint.leads.directory.KnownRecords;
import io.acquaint.leads.directory.RecordKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Opens opportunities and closes them. */
@ApplicationScoped
public class OpportunityService {

  private static final String COLLECTION = "opportunities";
  private static final String SUBJECT = "opportunity";

  private final OpportunityRepository opportunities;
  private final KnownRecords known;
  private final DSLContext db;
  private final Journal journal;
  private final ListEngine lists;
  private final Caller caller;
  private final AppClock clock;
  private final IdSource ids;

  OpportunityService(
      OpportunityRepository opportunities,
      KnownRecords known,
      DSLContext db,
      Journal journal,
      ListEngine lists,
      Caller caller,
      AppClock clock,
      IdSource ids) {
    this.opportunities = opportunities;
    this.known = known;
    this.db = db;
    this.journal = journal;
    this.lists = lists;
    this.caller = caller;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  public OpportunityView create(OpportunityRequest request) {
    var findings = new Findings();
    requireLead(request.leadId(), findings);
    known.require(RecordKind.CONTACT, request.contactId(), "/contactId", findings);
    known.require(RecordKind.ACCOUNT, request.accountId(), "/accountId", findings);
    findings.throwIfAny();
    var opportunity =
        new Opportunity(new OpportunityId(ids.next()), request, caller.name(), clock.instant());
    opportunities.persistAndFlush(opportunity);
    OpportunityView view = OpportunityView.from(opportunity);
    tell("created", view, OpportunityEvents.created(view), List.of());
    return view;
  }

  @Transactional
  public OpportunityView get(OpportunityId id) {
    return OpportunityView.from(opportunities.require(id, LockModeType.NONE));
  }

  PageView<OpportunityView> list(ListQuery query) {
    return lists.page(OpportunityListing.listing(), query, OpportunityView::from);
  }

  @Transactional
  OpportunityView close(
      OpportunityId id,
      OpportunityStatus how,
      @Nullable String ifMatch,
      @Nullable ClosingRequest closing) {
    Opportunity opportunity = opportunities.require(id, LockModeType.PESSIMISTIC_WRITE);
    IfMatch.check(ifMatch, opportunity.version);
    opportunity.close(
        how, closing == null ? ClosingRequest.SILENT : closing, caller.name(), clock.instant());
    opportunities.flush();
    OpportunityView view = OpportunityView.from(opportunity);
    tell("closed", view, OpportunityEvents.closed(view), List.of("status"));
    return view;
  }

  private void tell(String action, OpportunityView view, OutboxEvent event, List<String> fields) {
    ChangeEntry change = new ChangeEntry(COLLECTION, view.id(), view.version(), null, null);
    journal.write(new JournalEntry(action, SUBJECT, change, event, fields));
  }

  private void requireLead(@Nullable UUID leadId, Findings findings) {
    if (leadId != null && db.fetchOptional("select 1 from lead where id = ?", leadId).isEmpty()) {
      findings.at("/leadId", "unknown_lead", "there is no lead " + leadId);
    }
  }
}
