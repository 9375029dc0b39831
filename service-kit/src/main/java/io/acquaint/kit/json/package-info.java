/**
 * Strict JSON in: one reader for all request bodies, which collects every finding before it
 * refuses, and merge patch, which tells an absent field from a null one.
 */
@NullMarked
package io.acquaint.kit.json;

import org.jspecify.annotations.NullMarked;
