/** Templates of segments: conditions with named parameters, some of them shipped. */
@NullMarked
package io.acquaint.segments.template;

import org.jspecify.annotations.NullMarked;
