package io.acquaint.referrals.referral;

import io.acquaint.kit.money.Money;
import io.acquaint.referrals.partner.PartnerId;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A referral as routes show it. Events carry the same without the person at the customer.
 *
 * @param direction INCOMING for the receiving partner, OUTGOING for the sender and staff
 * @param estimatedValue what the deal may be worth; the final value once it was won
 * @param attention HOT for 72 hours after a customer asked for contact, then OVERDUE
 * @param customer without the person once the referral expired, for the partner
 */
@Schema(name = "Referral", description = "A customer who was sent to a partner.")
public record ReferralView(
    ReferralId id,
    @Schema(description = "Grows with each change; also the ETag.", examples = "1") long version,
    PartnerId partnerId,
    @Schema(
            description = "Seen from the partner that asks; OUTGOING for staff.",
            examples = "INCOMING")
        Direction direction,
    @Schema(description = "The partner that sent it.") @Nullable UUID senderPartnerId,
    @Schema(description = "Groups the referrals of one deal.") UUID engagementId,
    @Schema(description = "Where the customer found the partner.", examples = "PROFILE")
        ReferralKind kind,
    @Schema(description = "Customer inquiry, or sent by staff.", examples = "QUALIFIED")
        ReferralTab tab,
    @Schema(description = "How far it was qualified.", examples = "DIRECT")
        Qualification qualification,
    @Schema(description = "What the customer clicked.", examples = "CONTACT_ME")
        @Nullable CallToAction callToAction,
    @Schema(description = "Marketplace it came from.", examples = "APP_SOURCE")
        @Nullable String source,
    @Schema(description = "Offer it came from.") @Nullable UUID offerId,
    @Schema(description = "Business profile it came from.") @Nullable UUID profileId,
    @Schema(description = "Where it is in its life.", examples = "RECEIVED") ReferralStatus status,
    @Schema(description = "The finer state.", examples = "RECEIVED") ReferralSubstatus substatus,
    Customer customer,
    CustomerConsent consent,
    @Nullable Needs needs,
    @Nullable Deal deal,
    @Nullable Money estimatedValue,
    @Schema(description = "Why it was declined.", examples = "NO_CAPACITY")
        @Nullable DeclineReason declineReason,
    @Schema(description = "More on that.") @Nullable String declineNotes,
    @Schema(description = "What was said when it was won or lost.") @Nullable String closeNotes,
    @Schema(description = "Whether the customer waits for a call.", examples = "true")
        boolean customerRequestedContact,
    @Schema(description = "How urgently the customer waits.", examples = "HOT") Attention attention,
    @Schema(description = "Whether it asks for no answer.", examples = "false")
        boolean informational,
    @Schema(description = "When it lapses without an answer.", examples = "2026-12-06T08:30:00Z")
        @Nullable Instant expiresAt,
    @Schema(description = "When it was accepted.", examples = "2026-11-23T08:30:00Z")
        @Nullable Instant acceptedAt,
    @Schema(description = "When it ended.", examples = "2026-12-24T08:30:00Z")
        @Nullable Instant closedAt,
    @Schema(description = "When it was created.", examples = "2026-11-22T08:30:00Z")
        Instant createdAt,
    @Schema(description = "When it was last changed.", examples = "2026-11-22T08:30:00Z")
        Instant updatedAt) {

  static ReferralView from(Referral r, Instant now, Direction direction, boolean showsContact) {
    return new ReferralView(
        r.id(),
        r.version,
        r.partner(),
        direction,
        r.senderPartnerId,
        r.engagementId,
        r.kind,
        r.tab,
        r.qualification,
        r.callToAction,
        r.source,
        r.offerId,
        r.profileId,
        r.status,
        r.substatus,
        showsContact ? r.customer : r.customer.withoutContact(),
        r.consent,
        r.needs,
        r.deal,
        Money.of(r.estimatedValue, r.estimatedValueCurrency),
        r.declineReason,
        r.declineNotes,
        r.closeNotes,
        r.customerRequestedContact,
        r.attention(now),
        r.informational,
        r.expiresAt,
        r.acceptedAt,
        r.closedAt,
        r.createdAt,
        r.updatedAt);
  }
}
