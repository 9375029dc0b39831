/**
 * Contacts: one person each, the primary customer record. This is the core feature; matching,
 * interactions and everything later use its service and ids, never its entity or repository.
 */
@NullMarked
package io.acquaint.contacts.contact;

import org.jspecify.annotations.NullMarked;
