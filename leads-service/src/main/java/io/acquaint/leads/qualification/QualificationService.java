package io.acquaint.leads.qualification;

import io.acquaint.kit.problem.Findings;
import io.acquaint.leads.directory.KnownRecords;
import io.acquaint.leads.directory.RecordKind;
import io.acquaint.leads.lead.LeadActions;
import io.acquaint.leads.lead.LeadId;
import io.acquaint.leads.lead.LeadView;
import io.acquaint.leads.lead.Outcome;
import io.acquaint.leads.opportunity.OpportunityId;
import io.acquaint.leads.opportunity.OpportunityRequest;
import io.acquaint.leads.opportunity.OpportunityService;
import io.acquaint.leads.qualification.QualificationRequest.OpportunityPart;
import io.acquaint.leads.qualification.QualificationRequest.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Qualifies a lead with all that comes of it, or not at all. */
@ApplicationScoped
class QualificationService {

  private final LeadActions leads;
  private final OpportunityService opportunities;
  private final KnownRecords known;

  QualificationService(LeadActions leads, OpportunityService opportunities, KnownRecords known) {
    this.leads = leads;
    this.opportunities = opportunities;
    this.known = known;
  }

  @Transactional
  QualificationView qualify(LeadId id, @Nullable String ifMatch, QualificationRequest request) {
    LeadView before = leads.requireQualifiable(id, ifMatch);
    var findings = new Findings();
    UUID contact = linked(RecordKind.CONTACT, request.contact(), "/contact", findings);
    UUID account = linked(RecordKind.ACCOUNT, request.account(), "/account", findings);
    checkChoice(request.opportunity(), findings);
    findings.throwIfAny();
    LeadView lead = leads.qualify(id, new Outcome(contact, account));
    return new QualificationView(
        lead.parentContactId(),
        lead.parentAccountId(),
        opportunity(before, lead, request.opportunity()),
        lead);
  }

  private @Nullable UUID linked(
      RecordKind kind, @Nullable Part part, String pointer, Findings findings) {
    if (part == null) {
      return null;
    }
    if (Boolean.TRUE.equals(part.create())) {
      findings.at(
          pointer + "/create",
          "not_supported",
          "making one here comes later: make it in contacts-service, then link it");
      return null;
    }
    if (part.link() == null) {
      findings.at(pointer + "/link", "required", "is needed");
    }
    known.require(kind, part.link(), pointer + "/link", findings);
    return part.link();
  }

  private static void checkChoice(@Nullable OpportunityPart part, Findings findings) {
    if (part != null && part.creates() == (part.link() != null)) {
      findings.at("/opportunity", "one_of", "needs create or link, and not both");
    }
  }

  private @Nullable UUID opportunity(
      LeadView before, LeadView lead, @Nullable OpportunityPart part) {
    if (part == null) {
      return null;
    }
    UUID link = part.link();
    if (link != null) {
      return opportunities.get(new OpportunityId(link)).id();
    }
    String name = part.name();
    return opportunities
        .create(
            new OpportunityRequest(
                name == null ? before.topic() : name,
                lead.id(),
                lead.parentContactId(),
                lead.parentAccountId(),
                part.estimatedValue() == null ? before.budget() : part.estimatedValue(),
                part.expectedCloseDate(),
                part.probability(),
                lead.ownerId()))
        .id();
  }
}
