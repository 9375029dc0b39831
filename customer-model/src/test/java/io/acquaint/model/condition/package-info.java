/** Tests. */
@NullMarked
package io.acquaint.model.condition;

import org.jspecify.annotations.NullMarked;
