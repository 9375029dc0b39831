/**
 * The life of a lead as rules without I/O: stages, statuses, the actions that move between them,
 * who may take which action where, and the record of a move.
 */
@NullMarked
package io.acquaint.leads.lifecycle;

import org.jspecify.annotations.NullMarked;
