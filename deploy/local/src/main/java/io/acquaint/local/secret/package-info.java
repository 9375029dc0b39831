/**
 * The key pair and the passwords of the local system, made at its first start, and tokens from
 * them.
 */
@NullMarked
package io.acquaint.local.secret;

import org.jspecify.annotations.NullMarked;
