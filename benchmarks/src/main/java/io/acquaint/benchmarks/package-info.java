/**
 * Product and limit, measured in one run. A figure is the ratio of the product's rate to the rate
 * of the bare work on the same two cores, taken in alternation, because an absolute rate on a
 * shared machine says little. Definitions of {@code raw} and {@code fit}: benchmarks/README.md.
 */
@NullMarked
package io.acquaint.benchmarks;

import org.jspecify.annotations.NullMarked;
