/**
 * Double opt-in: what a contact is said to want waits here until the contact itself says so with a
 * token that was mailed to it. The features whose things wait implement {@link
 * io.acquaint.contacts.confirmation.Confirmable}.
 */
@NullMarked
package io.acquaint.contacts.confirmation;

import org.jspecify.annotations.NullMarked;
