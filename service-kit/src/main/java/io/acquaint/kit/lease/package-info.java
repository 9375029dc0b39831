/** Leases: which replica may do what only one may do at a time. */
@NullMarked
package io.acquaint.kit.lease;

import org.jspecify.annotations.NullMarked;
