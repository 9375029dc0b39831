/**
 * Who is in a segment. Membership is evaluated where an event or the clock can have changed it: one
 * statement per segment and batch of contacts evaluates and stores the difference.
 */
@NullMarked
package io.acquaint.segments.member;

import org.jspecify.annotations.NullMarked;
