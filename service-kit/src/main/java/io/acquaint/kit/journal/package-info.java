/** What every write of a record leaves behind: an event, an entry in the changes feed, an audit. */
@NullMarked
package io.acquaint.kit.journal;

import org.jspecify.annotations.NullMarked;
