package io.acquaint.kit.consumer;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of dead letters. */
@Schema(name = "DeadLetterPage", description = "Dead letters, newest first.")
record DeadLetterPage(
    @Schema(description = "The dead letters of this page.", maxItems = 200)
        List<DeadLetterView> items,
    @Schema(
            description = "Where the next page begins; absent on the last one.",
            examples = "0199c0de-0000-7000-8000-000000000001",
            maxLength = 36)
        @Nullable String nextCursor) {}
