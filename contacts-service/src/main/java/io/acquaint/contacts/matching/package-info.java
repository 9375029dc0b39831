/**
 * Match or create: finds the contact that a person already has, or makes one, so that one person
 * has one contact however many callers bring it at once.
 */
@NullMarked
package io.acquaint.contacts.matching;

import org.jspecify.annotations.NullMarked;
