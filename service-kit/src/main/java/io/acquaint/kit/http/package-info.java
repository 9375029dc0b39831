/** What every route answers and demands in the same way: versions, request ids, limits, headers. */
@NullMarked
package io.acquaint.kit.http;

import org.jspecify.annotations.NullMarked;
