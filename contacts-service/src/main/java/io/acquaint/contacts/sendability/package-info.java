/**
 * Who may be mailed, for what, and if not, why not: every reason at once. The rules look at
 * consent, preferences, subscriptions, suppressed addresses and age together.
 */
@NullMarked
package io.acquaint.contacts.sendability;

import org.jspecify.annotations.NullMarked;
