/** Settings of scoring that administrators change. */
@NullMarked
package io.acquaint.scoring.settings;

import org.jspecify.annotations.NullMarked;
