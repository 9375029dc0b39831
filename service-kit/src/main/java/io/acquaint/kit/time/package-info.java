/**
 * Time as a dependency: the clock every rule reads, so that tests and the test clock can move it.
 */
@NullMarked
package io.acquaint.kit.time;

import org.jspecify.annotations.NullMarked;
