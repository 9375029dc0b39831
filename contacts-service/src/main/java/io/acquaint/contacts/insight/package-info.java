/**
 * Insights: what a contact, or the contacts of an account together, did in a period. A contact's
 * are counted from its interactions; an account's from figures that the database adds up while
 * interactions are stored (V0023), by the same definitions: a test compares both.
 */
@NullMarked
package io.acquaint.contacts.insight;

import org.jspecify.annotations.NullMarked;
