/** What contacts-service asks scoring-service before it lets go of what a live model may use. */
@NullMarked
package io.acquaint.contacts.scoring;

import org.jspecify.annotations.NullMarked;
