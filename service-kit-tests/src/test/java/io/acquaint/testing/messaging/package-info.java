/** Tests of outbox, consumer, jobs, deadlines and the test clock, over the sample service. */
@NullMarked
package io.acquaint.testing.messaging;

import org.jspecify.annotations.NullMarked;
