/** Tests. */
@NullMarked
package io.acquaint.model.evaluation;

import org.jspecify.annotations.NullMarked;
