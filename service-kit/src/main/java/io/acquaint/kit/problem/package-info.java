/**
 * Refusals as data: every error this product answers is an RFC 9457 problem with a stable code, a
 * page that explains it, and one finding per thing that was wrong.
 */
@NullMarked
package io.acquaint.kit.problem;

import org.jspecify.annotations.NullMarked;
