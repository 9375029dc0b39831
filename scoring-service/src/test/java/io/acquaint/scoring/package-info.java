/** What scoring-service does, told as tests through its routes. */
@NullMarked
package io.acquaint.scoring;

import org.jspecify.annotations.NullMarked;
