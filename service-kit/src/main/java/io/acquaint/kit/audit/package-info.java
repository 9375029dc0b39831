/** Who changed what and when, for every write; never what the values were. */
@NullMarked
package io.acquaint.kit.audit;

import org.jspecify.annotations.NullMarked;
