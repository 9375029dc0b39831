/** What the kit makes of the sample service's OpenAPI document, and the pages behind problems. */
@NullMarked
package io.acquaint.testing.openapi;

import org.jspecify.annotations.NullMarked;
