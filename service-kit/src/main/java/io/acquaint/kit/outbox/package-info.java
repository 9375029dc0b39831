/**
 * Publishing: events are rows in the caller's transaction; a relay brings them to Kafka in order.
 */
@NullMarked
package io.acquaint.kit.outbox;

import org.jspecify.annotations.NullMarked;
