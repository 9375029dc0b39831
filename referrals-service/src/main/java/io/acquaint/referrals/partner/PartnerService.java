package io.acquaint.referrals.partner;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps the organisations that receive referrals. */
@ApplicationScoped
public class PartnerService {
  private final PartnerRepository partners;
  private final ListEngine lists;
  private final Outbox outbox;
  private final AuditLog audit;
  private final AppClock clock;
  private final IdSource ids;
  private final PartnerScope scope;

  PartnerService(
      PartnerRepository partners,
      ListEngine lists,
      Outbox outbox,
      AuditLog audit,
      AppClock clock,
      IdSource ids,
      PartnerScope scope) {
    this.partners = partners;
    this.lists = lists;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.scope = scope;
  }

  @Transactional
  PartnerView create(PartnerRequest request) {
    PartnerId id = new PartnerId(ids.next());
    refuseTakenName(request.name(), id);
    Partner partner = Partner.join(id, request, clock.instant());
    partners.persistAndFlush(partner);
    return recorded("created", partner);
  }

  @Transactional
  PartnerView read(PartnerId id) {
    return partners
        .find(id)
        .filter(this::visible)
        .map(PartnerView::from)
        .orElseThrow(() -> PartnerProblems.unknown(id));
  }

  @Transactional
  PartnerView change(PartnerId id, MergePatch<PartnerRequest> patch, @Nullable String ifMatch) {
    Partner partner =
        partners
            .findForChange(id)
            .filter(this::visible)
            .orElseThrow(() -> PartnerProblems.unknown(id));
    IfMatch.require(ifMatch, partner.version());
    PartnerRequest request = patch.applyTo(partner.asRequest());
    refuseTakenName(request.name(), id);
    partner.change(request, clock.instant());
    partners.flush();
    return recorded("updated", partner);
  }

  PageView<PartnerView> list(ListQuery query) {
    return lists.page(PartnerListing.LISTING, query.within(scope.rows("id")), PartnerView::from);
  }

  /** Whether referrals can be sent to this partner now. */
  @Transactional
  public boolean receives(PartnerId id) {
    return partners.find(id).filter(p -> p.status() == PartnerStatus.ACTIVE).isPresent();
  }

  private void refuseTakenName(String name, PartnerId id) {
    if (partners.nameTaken(name, id)) {
      throw PartnerProblems.nameTaken();
    }
  }

  private PartnerView recorded(String action, Partner partner) {
    PartnerView view = PartnerView.from(partner);
    outbox.append(PartnerEvents.changed("partner." + action, view));
    audit.record(action, "partner", partner.id().value(), partner.version(), List.of());
    return view;
  }

  private boolean visible(Partner partner) {
    return scope.sees(partner.id().value());
  }
}
