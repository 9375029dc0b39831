/**
 * Leads on their way through a partner's hands: received, accepted, archived. The allowed moves are
 * {@link io.acquaint.referrals.referral.ReferralStatus}'s; a finished referral never changes again.
 */
@NullMarked
package io.acquaint.referrals.referral;

import org.jspecify.annotations.NullMarked;
