/**
 * What contacts and accounts have in common: their ids, addresses, phones, mail addresses and the
 * ids that other systems gave them.
 */
@NullMarked
package io.acquaint.contacts.party;

import org.jspecify.annotations.NullMarked;
