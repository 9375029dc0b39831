/** Organisations that receive referrals. A partner's users see their own organisation only. */
@NullMarked
package io.acquaint.referrals.partner;

import org.jspecify.annotations.NullMarked;
