/**
 * Custom fields: which attributes a contact, an account or a lead may carry. Registered here for
 * all services, which learn of them from {@code acquaint.attribute-definitions.v1}.
 */
@NullMarked
package io.acquaint.contacts.attribute;

import org.jspecify.annotations.NullMarked;
