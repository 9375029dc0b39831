/** How contacts-service reads what is live in another service, and may use something of its own. */
@NullMarked
package io.acquaint.contacts.live;

import org.jspecify.annotations.NullMarked;
