/** Registrations for marketing events become leads, where the event wants that: each once. */
@NullMarked
package io.acquaint.leads.registration;

import org.jspecify.annotations.NullMarked;
