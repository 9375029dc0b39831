/** Names that services share across process borders: topics and event types. */
@NullMarked
package io.acquaint.contracts;

import org.jspecify.annotations.NullMarked;
