/**
 * Leads: one expression of interest each, with its data, its way through marketing and sales, its
 * history and its routes.
 */
@NullMarked
package io.acquaint.leads.lead;

import org.jspecify.annotations.NullMarked;
