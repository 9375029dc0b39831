/** Opaque tokens (cursors, change tokens) that only the services can make or read. */
@NullMarked
package io.acquaint.kit.token;

import org.jspecify.annotations.NullMarked;
