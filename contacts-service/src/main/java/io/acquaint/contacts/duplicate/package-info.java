/** Duplicates: people who are likely to be in the book twice, and why we think so. */
@NullMarked
package io.acquaint.contacts.duplicate;

import org.jspecify.annotations.NullMarked;
