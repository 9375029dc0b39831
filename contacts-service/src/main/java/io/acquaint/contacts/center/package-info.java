/**
 * The subscription center: what a contact itself sees and changes, without a login. The credential
 * is the token of a link that was mailed to it.
 */
@NullMarked
package io.acquaint.contacts.center;

import org.jspecify.annotations.NullMarked;
