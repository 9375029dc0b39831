/**
 * Completes the OpenAPI document of a service while it is built.
 *
 * <p>Resources declare only what is theirs: paths, operation ids, summaries, request and view
 * records, roles. What the conventions add to every operation (problems, headers, list parameters,
 * bounds, descriptions, examples) is added here by small rules, so that no service repeats it and
 * none can forget it. Everything happens at build time; a running service only serves the result.
 */
@NullMarked
package io.acquaint.kit.openapi;

import org.jspecify.annotations.NullMarked;
