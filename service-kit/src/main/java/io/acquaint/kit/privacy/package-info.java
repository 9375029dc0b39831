/**
 * What a service knows of a person, and how it forgets: the internal routes that are asked when
 * somebody wants to know, or wants to be forgotten.
 */
@NullMarked
package io.acquaint.kit.privacy;

import org.jspecify.annotations.NullMarked;
