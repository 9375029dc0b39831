/** The copy of the newest scores per lead and model: read with every lead, written by events. */
@NullMarked
package io.acquaint.leads.score;

import org.jspecify.annotations.NullMarked;
