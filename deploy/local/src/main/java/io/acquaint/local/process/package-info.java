/**
 * Child processes of the runner: start, log, watch, stop, and recognise again after the runner
 * died.
 */
@NullMarked
package io.acquaint.local.process;

import org.jspecify.annotations.NullMarked;
