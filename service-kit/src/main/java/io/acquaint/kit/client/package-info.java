/** Calls from one service to another. */
@NullMarked
package io.acquaint.kit.client;

import org.jspecify.annotations.NullMarked;
