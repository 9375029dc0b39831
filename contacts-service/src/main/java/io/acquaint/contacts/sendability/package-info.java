/**
 * Who may be mailed, for what, and if not, why not: every reason at once. The rules look at
 * consent, preferences, subscriptions, suppressed addresses and age together; they live in
 * io.acquaint.contracts.sendability, since segments-service picks audiences by them.
 */
@NullMarked
package io.acquaint.contacts.sendability;

import org.jspecify.annotations.NullMarked;
