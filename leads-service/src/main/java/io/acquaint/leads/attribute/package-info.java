/** Custom fields of leads: which are registered in contacts-service, and what they may hold. */
@NullMarked
package io.acquaint.leads.attribute;

import org.jspecify.annotations.NullMarked;
