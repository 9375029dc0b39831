package io.acquaint.referrals.referral;

import io.acquaint.kit.money.Money;
import io.acquaint.referrals.partner.PartnerId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A customer who was sent to one partner, and what the partner made of it. */
@Entity
class Referral {
  /** A referral that nobody answers expires after this time. */
  static final Period ANSWER_WITHIN = Period.ofDays(14);

  /** One that only informs is put away after this time. */
  static final Period INFORM_FOR = Period.ofMonths(6);

  /** A customer who asked for contact is hot for this long. */
  static final Duration HOT_FOR = Duration.ofHours(72);

  @Id UUID id;

  @Column long version;

  @Column(name = "partner_id")
  UUID partnerId;

  @Column(name = "sender_partner_id")
  @Nullable UUID senderPartnerId;

  @Column(name = "engagement_id")
  UUID engagementId;

  @Enumerated(EnumType.STRING)
  @Column
  ReferralKind kind;

  @Enumerated(EnumType.STRING)
  @Column
  ReferralTab tab;

  @Enumerated(EnumType.STRING)
  @Column
  Qualification qualification;

  @Enumerated(EnumType.STRING)
  @Column(name = "call_to_action")
  @Nullable CallToAction callToAction;

  @Column @Nullable String source;

  @Column(name = "offer_id")
  @Nullable UUID offerId;

  @Column(name = "profile_id")
  @Nullable UUID profileId;

  @Enumerated(EnumType.STRING)
  @Column
  ReferralStatus status;

  @Enumerated(EnumType.STRING)
  @Column
  ReferralSubstatus substatus;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  Customer customer;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  CustomerConsent consent;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  @Nullable Needs needs;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  @Nullable Deal deal;

  @Column(name = "estimated_value")
  @Nullable BigDecimal estimatedValue;

  @Column(name = "estimated_value_currency")
  @Nullable String estimatedValueCurrency;

  @Enumerated(EnumType.STRING)
  @Column(name = "decline_reason")
  @Nullable DeclineReason declineReason;

  @Column(name = "decline_notes")
  @Nullable String declineNotes;

  @Column(name = "close_notes")
  @Nullable String closeNotes;

  @Column(name = "customer_requested_contact")
  boolean customerRequestedContact;

  @Column boolean informational;

  @Column(name = "expires_at")
  @Nullable Instant expiresAt;

  @Column(name = "accepted_at")
  @Nullable Instant acceptedAt;

  @Column(name = "closed_at")
  @Nullable Instant closedAt;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected Referral() {}

  /** Sends a customer to a partner. */
  static Referral send(
      ReferralId id,
      PartnerId receiver,
      @Nullable UUID sender,
      UUID engagement,
      ReferralRequest request,
      Instant now) {
    Referral referral = new Referral();
    referral.id = id.value();
    referral.version = 1;
    referral.partnerId = receiver.value();
    referral.senderPartnerId = sender;
    referral.engagementId = engagement;
    referral.kind = request.kind();
    referral.tab = ReferralTab.QUALIFIED;
    referral.qualification =
        request.qualification() == null ? Qualification.NONE : request.qualification();
    referral.callToAction = request.callToAction();
    referral.source = request.source();
    referral.offerId = request.offerId();
    referral.profileId = request.profileId();
    referral.customer = request.customer();
    referral.consent = request.consent();
    referral.needs = request.needs();
    referral.customerRequestedContact = Boolean.TRUE.equals(request.customerRequestedContact());
    referral.informational = request.callToAction() != null && request.callToAction().informsOnly();
    referral.status = ReferralStatus.RECEIVED;
    referral.substatus = ReferralSubstatus.RECEIVED;
    referral.expiresAt =
        now.atZone(ZoneOffset.UTC)
            .plus(referral.informational ? INFORM_FOR : ANSWER_WITHIN)
            .toInstant();
    referral.createdAt = now;
    referral.updatedAt = now;
    return referral;
  }

  /** The person asked to be forgotten. The only change that a finished referral still sees. */
  void forgetPerson(Instant now) {
    customer = customer.withoutContact();
    needs = needs == null ? null : needs.withoutNotes();
    updatedAt = now;
    version++;
  }

  void accept(Deal newDeal, Instant now) {
    demand("acceptance");
    take(newDeal);
    acceptedAt = now;
    expiresAt = null;
    move(ReferralStatus.ACCEPTED, ReferralSubstatus.ACCEPTED, now);
  }

  /** Changes the deal of an accepted referral. */
  void rework(Deal newDeal, Instant now) {
    if (status != ReferralStatus.ACCEPTED) {
      throw ReferralProblems.notNow("change", this);
    }
    take(newDeal);
    move(status, substatus, now);
  }

  void decline(DeclineReason reason, @Nullable String notes, Instant now) {
    demand("decline");
    declineReason = reason;
    declineNotes = notes;
    archive(ReferralSubstatus.DECLINED, now);
  }

  void win(Money finalValue, @Nullable String notes, Instant now) {
    demand("won");
    takeValue(finalValue);
    closeNotes = notes;
    archive(ReferralSubstatus.WON, now);
  }

  void lose(String reason, Instant now) {
    demand("lost");
    closeNotes = reason;
    archive(ReferralSubstatus.LOST, now);
  }

  /** Puts away what nobody answered in time, or what only informed. */
  void lapse(Instant now) {
    archive(informational ? ReferralSubstatus.AGED_OUT : ReferralSubstatus.EXPIRED, now);
  }

  Attention attention(Instant now) {
    if (!customerRequestedContact || status != ReferralStatus.RECEIVED) {
      return Attention.NONE;
    }
    return now.isBefore(createdAt.plus(HOT_FOR)) ? Attention.HOT : Attention.OVERDUE;
  }

  /** Once a referral expired, the partner no longer sees whom it could have talked to. */
  boolean hidesContactFromPartner() {
    return substatus == ReferralSubstatus.EXPIRED;
  }

  ReferralId id() {
    return new ReferralId(id);
  }

  PartnerId partner() {
    return new PartnerId(partnerId);
  }

  private void demand(String action) {
    if (!status.allows(action)) {
      throw ReferralProblems.notNow(action, this);
    }
  }

  private void archive(ReferralSubstatus end, Instant now) {
    closedAt = now;
    expiresAt = null;
    move(ReferralStatus.ARCHIVED, end, now);
  }

  private void move(ReferralStatus to, ReferralSubstatus finer, Instant now) {
    status = to;
    substatus = finer;
    updatedAt = now;
    version++;
  }

  private void take(Deal newDeal) {
    deal = newDeal;
    takeValue(newDeal.estimatedValue());
  }

  private void takeValue(Money value) {
    estimatedValue = value.value();
    estimatedValueCurrency = value.currency();
  }
}
