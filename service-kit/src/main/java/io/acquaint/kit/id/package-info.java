/**
 * Identifiers made by the service itself: UUIDv7, so that new rows land at the end of their index.
 */
@NullMarked
package io.acquaint.kit.id;

import org.jspecify.annotations.NullMarked;
