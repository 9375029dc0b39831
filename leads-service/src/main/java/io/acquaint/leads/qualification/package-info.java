/** How a lead ends well: it is tied to a contact and an account, and becomes an opportunity. */
@NullMarked
package io.acquaint.leads.qualification;

import org.jspecify.annotations.NullMarked;
