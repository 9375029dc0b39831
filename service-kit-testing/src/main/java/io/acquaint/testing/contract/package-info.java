/**
 * Checks of what a service promises: its OpenAPI document against the snapshot in {@code
 * contracts/openapi}, and what it publishes against the schemas in {@code contracts/events}.
 */
@NullMarked
package io.acquaint.testing.contract;

import org.jspecify.annotations.NullMarked;
