/** Time-driven work: deadlines are rows, drained every second by one replica; the test clock. */
@NullMarked
package io.acquaint.kit.deadline;

import org.jspecify.annotations.NullMarked;
