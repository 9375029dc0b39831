/** Qualification: a contact that the system made for a lead becomes one that sales know. */
@NullMarked
package io.acquaint.contacts.qualification;

import org.jspecify.annotations.NullMarked;
