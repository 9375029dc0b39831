/** segments-service: named sets of contacts, kept true as events arrive and time passes. */
@NullMarked
package io.acquaint.segments;

import org.jspecify.annotations.NullMarked;
