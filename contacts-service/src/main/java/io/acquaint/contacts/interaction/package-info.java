/**
 * Interactions: what contacts did, or what was done to them. They come in over HTTP, go to Kafka,
 * which is their log, and only then count as accepted; the consumer stores them for the timeline.
 */
@NullMarked
package io.acquaint.contacts.interaction;

import org.jspecify.annotations.NullMarked;
