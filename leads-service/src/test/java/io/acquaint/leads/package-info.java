/** What leads-service promises, told through its routes and topics. */
@NullMarked
package io.acquaint.leads;

import org.jspecify.annotations.NullMarked;
