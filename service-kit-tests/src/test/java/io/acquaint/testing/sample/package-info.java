/** A tiny service over widgets: what the kit's tests talk to. */
@NullMarked
package io.acquaint.testing.sample;

import org.jspecify.annotations.NullMarked;
