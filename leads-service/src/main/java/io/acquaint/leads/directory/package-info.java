/**
 * Which contacts and accounts exist: learned from their events, and asked of contacts-service when
 * an id is new to us.
 */
@NullMarked
package io.acquaint.leads.directory;

import org.jspecify.annotations.NullMarked;
