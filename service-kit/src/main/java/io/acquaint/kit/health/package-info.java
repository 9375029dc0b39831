/** What operators see: readiness with its figures, and the gauges and counters of the kit. */
@NullMarked
package io.acquaint.kit.health;

import org.jspecify.annotations.NullMarked;
