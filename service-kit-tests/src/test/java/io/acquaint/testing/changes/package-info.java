/** The changes feed over the sample collection. */
@NullMarked
package io.acquaint.testing.changes;

import org.jspecify.annotations.NullMarked;
