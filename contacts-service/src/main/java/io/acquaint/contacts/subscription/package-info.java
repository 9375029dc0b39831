/**
 * Subscription lists, and who is on them, since when and how. Who joined and left is published on
 * {@code acquaint.subscriptions.v1}, and stands in the timeline of the contact.
 */
@NullMarked
package io.acquaint.contacts.subscription;

import org.jspecify.annotations.NullMarked;
