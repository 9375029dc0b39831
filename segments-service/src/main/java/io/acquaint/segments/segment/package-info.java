/**
 * Segments: named conditions over contacts. Clients edit a draft; activation evaluates everybody
 * and from then on the membership follows.
 */
@NullMarked
package io.acquaint.segments.segment;

import org.jspecify.annotations.NullMarked;
