/** referrals-service: partners, and the leads that are sent to them. */
@NullMarked
package io.acquaint.referrals;

import org.jspecify.annotations.NullMarked;
