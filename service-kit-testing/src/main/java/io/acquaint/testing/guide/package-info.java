/** Runs the commands of the guides in {@code docs/guides} against the service under test. */
@NullMarked
package io.acquaint.testing.guide;

import org.jspecify.annotations.NullMarked;
