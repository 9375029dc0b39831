/** Opportunities: what qualified leads become, until the sale is won or lost. */
@NullMarked
package io.acquaint.leads.opportunity;

import org.jspecify.annotations.NullMarked;
