/**
 * What is known of an interest: who has it, in what, where it came from, and what was learned while
 * qualifying it. Values without behaviour of their own.
 */
@NullMarked
package io.acquaint.leads.prospect;

import org.jspecify.annotations.NullMarked;
