/** Requests that are repeated, and the audit of what they did. */
@NullMarked
package io.acquaint.testing.once;

import org.jspecify.annotations.NullMarked;
