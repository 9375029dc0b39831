/** Pages for people: what the {@code type} of a problem opens. */
@NullMarked
package io.acquaint.kit.page;

import org.jspecify.annotations.NullMarked;
