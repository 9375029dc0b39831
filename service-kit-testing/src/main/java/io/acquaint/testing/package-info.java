/**
 * What tests of every service need: PostgreSQL, Kafka, tokens, probes, architecture rules. None of
 * it is on a class path outside tests.
 */
@NullMarked
package io.acquaint.testing;

import org.jspecify.annotations.NullMarked;
