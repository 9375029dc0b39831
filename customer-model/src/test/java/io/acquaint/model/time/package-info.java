/** Tests. */
@NullMarked
package io.acquaint.model.time;

import org.jspecify.annotations.NullMarked;
