package io.acquaint.leads.lead;

import static io.acquaint.leads.directory.RecordKind.ACCOUNT;
import static io.acquaint.leads.directory.RecordKind.CONTACT;

import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.security.Roles;
import io.acquaint.kit.time.AppClock;
import io.acquaint.leads.attribute.KnownAttributes;
import io.acquaint.leads.directory.KnownRecords;
import io.acquaint.leads.lead.LeadJournal.Told;
import io.acquaint.leads.lifecycle.Department;
import io.acquaint.leads.lifecycle.LeadCause;
import io.acquaint.leads.lifecycle.LeadMove;
import io.acquaint.leads.lifecycle.LeadProgress;
import io.acquaint.leads.lifecycle.LeadStage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Creates, edits and deletes leads. What moves them is in {@link LeadActions}. */
@ApplicationScoped
public class LeadService {

  private final LeadRepository leads;
  private final LeadExternalIds externalIds;
  private final LeadJournal journal;
  private final KnownRecords known;
  private final KnownAttributes attributes;
  private final Caller caller;
  private final AppClock clock;
  private final IdSource ids;

  LeadService(
      LeadRepository leads,
      LeadExternalIds externalIds,
      LeadJournal journal,
      KnownRecords known,
      KnownAttributes attributes,
      Caller caller,
      AppClock clock,
      IdSource ids) {
    this.leads = leads;
    this.externalIds = externalIds;
    this.journal = journal;
    this.known = known;
    this.attributes = attributes;
    this.caller = caller;
    this.clock = clock;
    this.ids = ids;
  }

  /** A lead that was put under the id of another system, and whether it is new. */
  record Put(boolean created, LeadView lead) {}

  @Transactional
  public LeadView create(LeadRequest request) {
    return add(request);
  }

  /** Creates a lead inside the caller's transaction. */
  LeadView add(LeadRequest request) {
    var findings = new Findings();
    checkReferences(Parents.NONE, Map.of(), request, findings);
    findings.throwIfAny();
    return store(request);
  }

  @Transactional
  public LeadView get(LeadId id) {
    return journal.view(leads.require(id));
  }

  @Transactional
  LeadView change(LeadId id, @Nullable String ifMatch, MergePatch<LeadRequest> patch) {
    return merge(id, ifMatch, patch);
  }

  /** Changes a lead inside the caller's transaction. */
  LeadView merge(LeadId id, @Nullable String ifMatch, MergePatch<LeadRequest> patch) {
    Lead lead = leads.requireForChange(id);
    IfMatch.require(ifMatch, lead.version());
    lead.progress().requireEditable();
    return edit(lead, patch.applyTo(LeadRequest.of(lead)));
  }

  /** Creates the lead that another system knows by this id, or replaces what it says. */
  @Transactional
  Put put(String source, String externalId, @Nullable String ifMatch, LeadRequest request) {
    externalIds.lock(source, externalId);
    Map<String, String> all = new TreeMap<>(request.externalIdsOrNone());
    all.put(source, externalId);
    LeadRequest identified = request.withExternalIds(all);
    Optional<LeadId> existing = externalIds.find(source, externalId);
    if (existing.isEmpty()) {
      return new Put(true, add(identified));
    }
    Lead lead = leads.requireForChange(existing.get());
    IfMatch.check(ifMatch, lead.version());
    lead.progress().requireEditable();
    return new Put(false, edit(lead, identified.keeping(lead)));
  }

  @Transactional
  void delete(LeadId id, @Nullable String ifMatch) {
    remove(id, ifMatch);
  }

  /** Deletes a lead inside the caller's transaction. */
  void remove(LeadId id, @Nullable String ifMatch) {
    Lead lead = leads.requireForChange(id);
    IfMatch.check(ifMatch, lead.version());
    journal.tellDeleted(lead, LeadCause.other("deletion", caller.name()));
    leads.delete(lead);
    leads.flush();
  }

  private LeadView store(LeadRequest request) {
    Instant now = clock.instant();
    LeadProgress progress =
        LeadProgress.start(
            Objects.requireNonNullElseGet(request.department(), this::usualDepartment),
            request.ownerId(),
            caller.name());
    Lead lead = new Lead(new LeadId(ids.next()), request, progress, now);
    leads.persistAndFlush(lead);
    externalIds.replace(lead.id(), Map.of(), lead.externalIds());
    LeadMove start = progress.started(caller.name(), now);
    return journal.tell(Told.moved(lead, LeadEvents.CREATED, start));
  }

  private LeadView edit(Lead lead, LeadRequest request) {
    LeadRequest before = LeadRequest.of(lead);
    var findings = new Findings();
    checkFixed(lead, request, findings);
    checkReferences(lead.parents(), lead.attributes(), request, findings);
    findings.throwIfAny();
    if (!lead.edit(request, clock.instant())) {
      return journal.view(lead);
    }
    leads.flush();
    externalIds.replace(lead.id(), before.externalIdsOrNone(), lead.externalIds());
    LeadCause cause = LeadCause.other("update", caller.name());
    List<String> fields = ChangedFields.between(before, LeadRequest.of(lead));
    return journal.tell(new Told(lead, LeadEvents.UPDATED, cause, List.of(), fields));
  }

  private Department usualDepartment() {
    if (caller.hasRole(Roles.SALESPERSON) || caller.hasRole(Roles.SALES_MANAGER)) {
      return Department.SALES;
    }
    return caller.hasRole(Roles.TELEPROSPECTOR) ? Department.TELEPROSPECTING : Department.MARKETING;
  }

  private static void checkFixed(Lead lead, LeadRequest request, Findings findings) {
    LeadProgress progress = lead.progress();
    if (request.department() != progress.department()) {
      findings.at("/department", "read_only", "is fixed once the lead exists");
    }
    if (progress.stage() == LeadStage.SALES_ACCEPTANCE
        && !Objects.equals(request.ownerId(), progress.ownerId())) {
      findings.at("/ownerId", "read_only", "changes by an assignment in SALES_ACCEPTANCE");
    }
  }

  /** Only what is new is looked up, so that an old lead stays editable whatever has gone since. */
  private void checkReferences(
      Parents parentsBefore,
      Map<String, Object> attributesBefore,
      LeadRequest request,
      Findings findings) {
    Map<String, Object> values = request.attributesOrNone();
    if (!values.equals(attributesBefore)) {
      attributes.check(values, findings);
    }
    Parents parents = request.parents();
    if (!Objects.equals(parents.contactId(), parentsBefore.contactId())) {
      known.require(CONTACT, parents.contactId(), "/parentContactId", findings);
    }
    if (!Objects.equals(parents.accountId(), parentsBefore.accountId())) {
      known.require(ACCOUNT, parents.accountId(), "/parentAccountId", findings);
    }
  }
}
