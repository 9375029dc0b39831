/** Long work that clients start, watch and cancel, and that survives a restart. */
@NullMarked
package io.acquaint.kit.job;

import org.jspecify.annotations.NullMarked;
