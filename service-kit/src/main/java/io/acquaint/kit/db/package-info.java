/**
 * Plain SQL beside the ORM: the jOOQ context over the service's pool, inside the same transactions.
 */
@NullMarked
package io.acquaint.kit.db;

import org.jspecify.annotations.NullMarked;
