/**
 * Calendar arithmetic of conditions: spans, the local days of a zone, and bounds that move with the
 * clock. Where a local time exists twice, the later instant is meant; where it does not exist, the
 * clock has jumped over it: PostgreSQL's convention, so that every engine agrees.
 */
@NullMarked
package io.acquaint.model.time;

import org.jspecify.annotations.NullMarked;
