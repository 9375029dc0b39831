/**
 * Which members of a segment may be mailed. The rules are those of sendability; see {@link
 * io.acquaint.contracts.sendability}.
 */
@NullMarked
package io.acquaint.segments.audience;

import org.jspecify.annotations.NullMarked;
