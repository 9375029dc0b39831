/** The changes feed: what was created, changed or deleted, in commit order and never missed. */
@NullMarked
package io.acquaint.kit.changes;

import org.jspecify.annotations.NullMarked;
