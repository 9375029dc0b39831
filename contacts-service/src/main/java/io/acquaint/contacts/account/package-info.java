/**
 * Accounts: companies that are marketed or sold to. For marketing an account is a collection of
 * contacts, so this feature builds on theirs and tells them what they need through its ports.
 */
@NullMarked
package io.acquaint.contacts.account;

import org.jspecify.annotations.NullMarked;
