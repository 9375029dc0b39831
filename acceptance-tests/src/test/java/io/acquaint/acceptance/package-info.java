/**
 * Stories over the running system. The system is started by its own script, on ports and in a
 * folder of its own, and is touched only as its users touch it: HTTP through the gateway, and
 * signals to its processes.
 */
@NullMarked
package io.acquaint.acceptance;

import org.jspecify.annotations.NullMarked;
