package io.acquaint.contacts.matching;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** People to find or to create together; the shape of the body, read item by item. */
@Schema(description = "Up to 1,000 people to find or to create.")
public record MatchBatch(
    @Schema(required = true, description = "The people, each answered on its own.")
        @Size(min = 1, max = 1000)
        List<MatchItem> items) {}
