package io.acquaint.referrals.referral;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.changes.ChangesPage;
import io.acquaint.kit.changes.ChangesQuery;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import io.acquaint.referrals.partner.PartnerId;
import io.acquaint.referrals.partner.PartnerProblems;
import io.acquaint.referrals.partner.PartnerScope;
import io.acquaint.referrals.partner.PartnerService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Moves referrals through their life, for whom they belong to. */
@ApplicationScoped
public class ReferralService {
  private final ReferralRepository referrals;
  private final PartnerService partners;
  private final PartnerScope scope;
  private final ListEngine lists;
  private final ChangeFeed changes;
  private final Outbox outbox;
  private final AuditLog audit;
  private final AppClock clock;
  private final IdSource ids;
  private final Caller caller;

  ReferralService(
      ReferralRepository referrals,
      PartnerService partners,
      PartnerScope scope,
      ListEngine lists,
      ChangeFeed changes,
      Outbox outbox,
      AuditLog audit,
      AppClock clock,
      IdSource ids,
      Caller caller) {
    this.referrals = referrals;
    this.partners = partners;
    this.scope = scope;
    this.lists = lists;
    this.changes = changes;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
    this.caller = caller;
  }

  /** Makes one referral per receiver and returns the first; they share its engagement. */
  @Transactional
  ReferralView send(ReferralRequest request) {
    refuseUnsound(request);
    Instant now = clock.instant();
    UUID engagement = ids.next();
    UUID sender = scope.isStaff() ? null : scope.own();
    List<ReferralView> sent = new ArrayList<>();
    for (PartnerId partner : request.receivers()) {
      Referral referral =
          Referral.send(new ReferralId(ids.next()), partner, sender, engagement, request, now);
      referrals.persist(referral);
      sent.add(recorded("created", referral, null, null, now));
    }
    return sent.getFirst();
  }

  @Transactional
  ReferralView read(ReferralId id) {
    return view(visible(referrals.find(id).orElse(null), id), clock.instant());
  }

  @Transactional
  ReferralHistoryView history(ReferralId id) {
    visible(referrals.find(id).orElse(null), id);
    return new ReferralHistoryView(referrals.history(id));
  }

  PageView<ReferralView> list(ListQuery query) {
    Instant now = clock.instant();
    return lists.page(
        ReferralListing.LISTING,
        query.within(scope.rows("partner_id", "sender_partner_id")),
        referral -> view(referral, now));
  }

  ChangesPage<ReferralView> changes(ChangesQuery query) {
    ChangesQuery own =
        scope.isStaff() ? query : query.scopedTo(scope.own(), scope.rows("partner_id"));
    Instant now = clock.instant();
    return changes.page(ReferralListing.LISTING, own, referral -> view(referral, now));
  }

  @Transactional
  ReferralView accept(ReferralId id, @Nullable String ifMatch, Deal deal) {
    return move(id, ifMatch, "accepted", null, (referral, now) -> referral.accept(deal, now));
  }

  @Transactional
  ReferralView decline(ReferralId id, @Nullable String ifMatch, DeclineRequest request) {
    return move(
        id,
        ifMatch,
        "declined",
        request.reason().name(),
        (referral, now) -> referral.decline(request.reason(), request.notes(), now));
  }

  @Transactional
  ReferralView win(ReferralId id, @Nullable String ifMatch, WonRequest request) {
    return move(
        id,
        ifMatch,
        "won",
        null,
        (referral, now) -> referral.win(request.finalValue(), request.notes(), now));
  }

  @Transactional
  ReferralView lose(ReferralId id, @Nullable String ifMatch, LostRequest request) {
    return move(
        id,
        ifMatch,
        "lost",
        request.reason(),
        (referral, now) -> referral.lose(request.reason(), now));
  }

  @Transactional
  ReferralView rework(ReferralId id, @Nullable String ifMatch, MergePatch<Deal> patch) {
    Referral referral = workable(id);
    IfMatch.require(ifMatch, referral.version);
    if (referral.deal == null) {
      throw ReferralProblems.notNow("change", referral);
    }
    ReferralStatus from = referral.status;
    Instant now = clock.instant();
    referral.rework(patch.applyTo(referral.deal), now);
    return recorded("updated", referral, from, null, now);
  }

  /** Puts away what nobody answered by {@code upTo}; called by the deadline worker. */
  @Transactional
  int lapse(Instant upTo, int limit) {
    List<Referral> due = referrals.due(upTo, limit);
    for (Referral referral : due) {
      ReferralStatus from = referral.status;
      Instant now = clock.instant();
      referral.lapse(now);
      String type = referral.informational ? "aged-out" : "expired";
      recorded(type, referral, from, null, now);
    }
    return due.size();
  }

  /** Takes the person out of a referral, whatever its state. */
  @Transactional
  void forgetPerson(ReferralId id) {
    Referral referral = referrals.findForChange(id).orElseThrow(() -> ReferralProblems.unknown(id));
    Instant now = clock.instant();
    referral.forgetPerson(now);
    ReferralView unused = recorded("updated", referral, referral.status, "ERASURE", now);
  }

  private ReferralView move(
      ReferralId id,
      @Nullable String ifMatch,
      String type,
      @Nullable String reason,
      BiConsumer<Referral, Instant> verb) {
    Referral referral = workable(id);
    IfMatch.check(ifMatch, referral.version);
    ReferralStatus from = referral.status;
    Instant now = clock.instant();
    verb.accept(referral, now);
    return recorded(type, referral, from, reason, now);
  }

  private ReferralView recorded(
      String type,
      Referral referral,
      @Nullable ReferralStatus from,
      @Nullable String reason,
      Instant now) {
    referrals.flush();
    referrals.remember(referral, type, from, caller.name(), reason);
    outbox.append(ReferralEvents.of(type, referral, now));
    changes.upserted("referrals", referral.id, referral.version, referral.partnerId);
    audit.record(type, "referral", referral.id, referral.version, List.of());
    return view(referral, now);
  }

  private ReferralView view(Referral referral, Instant now) {
    boolean receives = !scope.isStaff() && scope.own().equals(referral.partnerId);
    boolean showsContact = !receives || !referral.hidesContactFromPartner();
    Direction direction = receives ? Direction.INCOMING : Direction.OUTGOING;
    return ReferralView.from(referral, now, direction, showsContact);
  }

  private Referral visible(@Nullable Referral referral, ReferralId id) {
    if (referral == null
        || !(scope.sees(referral.partnerId) || scope.own().equals(referral.senderPartnerId))) {
      throw ReferralProblems.unknown(id);
    }
    return referral;
  }

  /** Only the receiver, or staff in its place, works a referral; its sender may look. */
  private Referral workable(ReferralId id) {
    Referral referral = visible(referrals.findForChange(id).orElse(null), id);
    if (!scope.sees(referral.partnerId)) {
      throw Problems.forbidden("Only the receiving partner works a referral.");
    }
    return referral;
  }

  private void refuseUnsound(ReferralRequest request) {
    Findings findings = new Findings();
    Set<PartnerId> seen = new HashSet<>();
    if ((request.partnerId() == null) == (request.partnerIds() == null)) {
      findings.at("/partnerId", "required", "either partnerId or partnerIds is needed");
    }
    List<PartnerId> receivers = request.receivers();
    for (int i = 0; i < receivers.size(); i++) {
      PartnerId partner = receivers.get(i);
      String pointer = request.partnerIds() == null ? "/partnerId" : "/partnerIds/" + i;
      if (!seen.add(partner)) {
        findings.add(Finding.at(pointer, "duplicate", "is named twice"));
      } else if (!partners.receives(partner)) {
        findings.add(PartnerProblems.notReceiving(pointer));
      }
    }
    if (request.kind() == ReferralKind.PRODUCT && request.callToAction() == null) {
      findings.at("/callToAction", "required", "is needed for a referral of kind PRODUCT");
    }
    findings.throwIfAny();
  }
}
