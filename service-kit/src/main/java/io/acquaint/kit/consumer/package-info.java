/**
 * Reading Kafka: batches applied and offsets moved in one database transaction, poison set aside.
 */
@NullMarked
package io.acquaint.kit.consumer;

import org.jspecify.annotations.NullMarked;
