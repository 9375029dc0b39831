/** What contacts-service asks segments-service before it lets go of what a live segment may use. */
@NullMarked
package io.acquaint.contacts.segment;

import org.jspecify.annotations.NullMarked;
