/** Amounts with their currency, in the one JSON form that every route uses. */
@NullMarked
package io.acquaint.kit.money;

import org.jspecify.annotations.NullMarked;
