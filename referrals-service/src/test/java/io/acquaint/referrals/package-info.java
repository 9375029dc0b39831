/** What referrals-service promises, told through its routes. */
@NullMarked
package io.acquaint.referrals;

import org.jspecify.annotations.NullMarked;
