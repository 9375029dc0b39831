/**
 * Many operations on one kind of record in one request: each with a result of its own, in order,
 * and a bad one never fails its neighbours unless the caller wants all or nothing.
 */
@NullMarked
package io.acquaint.kit.batch;

import org.jspecify.annotations.NullMarked;
