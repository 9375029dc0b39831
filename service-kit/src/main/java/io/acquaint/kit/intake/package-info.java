/**
 * Imports of CSV files, for any collection: streamed, in chunks whose transaction holds the place
 * in the file, so that an import goes on after a crash and no row has its effect twice. What a row
 * becomes is up to the service's {@link io.acquaint.kit.intake.ImportTarget}.
 */
@NullMarked
package io.acquaint.kit.intake;

import org.jspecify.annotations.NullMarked;
