/** Lists, exports and searches over the sample collection. */
@NullMarked
package io.acquaint.testing.list;

import org.jspecify.annotations.NullMarked;
