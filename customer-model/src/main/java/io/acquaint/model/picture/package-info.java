/**
 * The queryable picture of customers: tables built from the event topics (Flyway: {@code
 * db/picture}), written by {@link PictureWriter} in batches, and the {@link ChangeSet} that says
 * what a batch really changed.
 *
 * <p>Order-free: whatever the order in which topics are read, and however often events are
 * repeated, the same tables come out. State events count if their version is newer; interactions
 * are stored by the insert that returned a new row; what was deleted stays deleted.
 */
@NullMarked
package io.acquaint.model.picture;

import org.jspecify.annotations.NullMarked;
