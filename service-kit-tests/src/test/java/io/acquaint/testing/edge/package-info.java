/** The edge of the kit as clients meet it: problems, bodies, headers, limits, tokens. */
@NullMarked
package io.acquaint.testing.edge;

import org.jspecify.annotations.NullMarked;
