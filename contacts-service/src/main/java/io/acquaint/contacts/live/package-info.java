/**
 * What contacts-service asks segments- and scoring-service before it lets go of what something live
 * may use.
 */
@NullMarked
package io.acquaint.contacts.live;

import org.jspecify.annotations.NullMarked;
