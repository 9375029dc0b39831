/**
 * Privacy: what all services know of a person, and how all of them forget one. The other services
 * answer for their part on an internal route.
 */
@NullMarked
package io.acquaint.contacts.privacy;

import org.jspecify.annotations.NullMarked;
