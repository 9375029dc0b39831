/** {@code Idempotency-Key}: one effect and one answer, however often a request is sent. */
@NullMarked
package io.acquaint.kit.idempotency;

import org.jspecify.annotations.NullMarked;
