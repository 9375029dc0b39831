/**
 * Marketing events: what is planned, who registers, who waits, who comes. A write locks the contact
 * first, then the event, then registrations, so that no two writes wait for each other.
 */
@NullMarked
package io.acquaint.contacts.event;

import org.jspecify.annotations.NullMarked;
