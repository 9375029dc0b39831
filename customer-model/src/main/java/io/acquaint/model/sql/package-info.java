/**
 * Conditions compiled to SQL over the picture: for an array of ids, and for everybody. Every node
 * becomes a truth value and the first instant at which it can change by time alone; how the two
 * combine is {@code spec/conditions.md}. Values are binds, always; "now" and the zone are passed
 * in.
 */
@NullMarked
package io.acquaint.model.sql;

import org.jspecify.annotations.NullMarked;
