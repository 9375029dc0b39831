/** Who is calling, and the roles a route may name. */
@NullMarked
package io.acquaint.kit.security;

import org.jspecify.annotations.NullMarked;
