/**
 * Lists: filter, sort, search, keyset cursors, counts, facets and export over an allow-list of
 * fields ({@link io.acquaint.kit.list.Listing}). SQL is rendered from that allow-list with binds
 * only.
 */
@NullMarked
package io.acquaint.kit.list;

import org.jspecify.annotations.NullMarked;
