/**
 * One address for the five services: routing by the first path segment, documents, aggregated
 * health.
 */
@NullMarked
package io.acquaint.local.gateway;

import org.jspecify.annotations.NullMarked;
