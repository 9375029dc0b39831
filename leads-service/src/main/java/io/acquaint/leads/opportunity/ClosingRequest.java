package io.acquaint.leads.opportunity;

import io.acquaint.kit.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The facts with which an opportunity is closed; all of them may be left out. */
@Schema(description = "The facts with which an opportunity is closed.")
record ClosingRequest(
    @Schema(description = "What it was worth in the end.") @Valid @Nullable Money actualValue,
    @Schema(description = "Why it went this way.", examples = "They chose our service contract.")
        @Size(max = 1000)
        @Nullable String note) {

  static final ClosingRequest SILENT = new ClosingRequest(null, null);
}
