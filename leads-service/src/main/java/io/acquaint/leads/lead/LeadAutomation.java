package io.acquaint.leads.lead;

import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import io.acquaint.leads.lead.LeadJournal.Told;
import io.acquaint.leads.lifecycle.Department;
import io.acquaint.leads.lifecycle.LeadCause;
import io.acquaint.leads.lifecycle.LeadMove;
import io.acquaint.leads.lifecycle.LeadProgress;
import io.acquaint.leads.settings.LeadSettings;
import io.acquaint.leads.settings.LeadSettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** Changes leads without a person, many at once, inside the transaction of the consumer. */
@ApplicationScoped
public class LeadAutomation {

  /** Most signals move nothing: this finds the leads that could move, reading nothing else. */
  private static final String COULD_MOVE =
      """
      select id from lead
      where id = any (?::uuid[]) and status = 'OPEN'
        and (stage = 'INQUIRY'
          or id = any (?::uuid[])
            and stage in ('MARKETING_QUALIFICATION', 'TELEPROSPECTING_QUALIFICATION'))
      """;

  private static final String WITH_PARENTS =
      """
      select id from lead
      where parent_contact_id = any (?::uuid[]) or parent_account_id = any (?::uuid[])
      """;

  /** Decides who makes the lead of an event and contact: only who inserts the row does. */
  private static final String CLAIM =
      """
      insert into event_lead (event_id, contact_id, registration_id, lead_id)
      values (?, ?, ?, ?) on conflict do nothing
      """;

  private final LeadRepository leads;
  private final LeadJournal journal;
  private final LeadSettingsService settings;
  private final DSLContext db;
  private final AppClock clock;
  private final IdSource ids;

  LeadAutomation(
      LeadRepository leads,
      LeadJournal journal,
      LeadSettingsService settings,
      DSLContext db,
      AppClock clock,
      IdSource ids) {
    this.leads = leads;
    this.journal = journal;
    this.settings = settings;
    this.db = db;
    this.clock = clock;
    this.ids = ids;
  }

  /** Moves the leads that the scores move, each at most to sales, and tells of every one once. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void scored(List<ScoreSignal> signals) {
    List<UUID> movable = couldMove(signals);
    if (movable.isEmpty()) {
      return;
    }
    LeadSettings now = settings.current();
    Instant at = clock.instant();
    Map<UUID, List<ScoreSignal>> byLead =
        signals.stream().collect(Collectors.groupingBy(ScoreSignal::leadId));
    List<Told> told = new ArrayList<>();
    for (Lead lead : leads.lockAll(movable)) {
      List<LeadMove> moves = new ArrayList<>();
      for (ScoreSignal signal : byLead.getOrDefault(lead.id().value(), List.of())) {
        if (signal.scored() && now.automatedMarketingQualification()) {
          lead.progress().scored(signal.modelId(), at).ifPresent(moves::add);
        }
        if (signal.thresholdReached() && now.automaticSalesReady()) {
          lead.progress().thresholdReached(signal.modelId(), at).ifPresent(moves::add);
        }
      }
      if (!moves.isEmpty()) {
        lead.touched(at);
        LeadMove last = moves.getLast();
        String event =
            lead.progress().salesReady() ? LeadEvents.SALES_READY : LeadEvents.STAGE_CHANGED;
        told.add(new Told(lead, event, last.cause(), moves, List.of("stage")));
      }
    }
    journal.tell(told);
  }

  /**
   * Lets go of contacts and accounts that are gone, or follows those that were merged.
   *
   * @param contacts what became of them: the contact that took over, or nothing
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void parentsGone(Map<UUID, Optional<UUID>> contacts, Set<UUID> accounts) {
    if (contacts.isEmpty() && accounts.isEmpty()) {
      return;
    }
    List<UUID> linked =
        db.fetch(
                WITH_PARENTS, contacts.keySet().toArray(UUID[]::new), accounts.toArray(UUID[]::new))
            .map(row -> row.get(0, UUID.class));
    Instant at = clock.instant();
    LeadCause cause = LeadCause.other("unlink", Caller.SYSTEM);
    List<Told> told = new ArrayList<>();
    for (Lead lead : linked.isEmpty() ? List.<Lead>of() : leads.lockAll(linked)) {
      if (lead.replaceParents(contacts, accounts, at)) {
        List<String> fields = List.of("parentContactId", "parentAccountId");
        told.add(new Told(lead, LeadEvents.UPDATED, cause, List.of(), fields));
      }
    }
    journal.tell(told);
  }

  /** Makes a lead of each registration, one per event and contact whatever is repeated. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void registered(List<EventRegistration> registrations) {
    Instant at = clock.instant();
    List<Told> told = new ArrayList<>();
    for (EventRegistration each : registrations) {
      var id = new LeadId(ids.next());
      int claimed =
          db.execute(CLAIM, each.eventId(), each.contactId(), each.registrationId(), id.value());
      if (claimed == 1) {
        LeadProgress progress = LeadProgress.start(Department.MARKETING, null, Caller.SYSTEM);
        Lead lead = new Lead(id, each.request(), progress, at);
        lead.cameFrom(each.origin());
        leads.persist(lead);
        told.add(Told.moved(lead, LeadEvents.CREATED, progress.started(Caller.SYSTEM, at)));
      }
    }
    journal.tell(told);
  }

  private List<UUID> couldMove(List<ScoreSignal> signals) {
    Set<UUID> all = new LinkedHashSet<>();
    Set<UUID> crossed = new LinkedHashSet<>();
    for (ScoreSignal signal : signals) {
      all.add(signal.leadId());
      if (signal.thresholdReached()) {
        crossed.add(signal.leadId());
      }
    }
    if (all.isEmpty()) {
      return List.of();
    }
    return db.fetch(COULD_MOVE, all.toArray(UUID[]::new), crossed.toArray(UUID[]::new))
        .map(row -> row.get(0, UUID.class));
  }
}
