/** What scores may do to leads without a person: two switches, for the whole organisation. */
@NullMarked
package io.acquaint.leads.settings;

import org.jspecify.annotations.NullMarked;
