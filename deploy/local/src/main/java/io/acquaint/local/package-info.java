/**
 * The local runner: one program that starts PostgreSQL, Kafka, the five services and the gateway on
 * one machine, watches them, and stops them in order. The {@code acquaint} script at the root calls
 * it.
 */
@NullMarked
package io.acquaint.local;

import org.jspecify.annotations.NullMarked;
