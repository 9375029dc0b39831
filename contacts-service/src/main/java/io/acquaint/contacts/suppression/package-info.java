/**
 * Addresses that must not be mailed, because they bounce or because somebody called our mail spam.
 * Kept by the consumer of interactions, for addresses rather than contacts: who leaves and comes
 * back under the same address is still not mailed.
 */
@NullMarked
package io.acquaint.contacts.suppression;

import org.jspecify.annotations.NullMarked;
