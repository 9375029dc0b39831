/** What segments-service does, told as tests through its routes. */
@NullMarked
package io.acquaint.segments;

import org.jspecify.annotations.NullMarked;
