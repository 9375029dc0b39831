package io.acquaint.contacts.interaction;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Interactions that are reported together. */
@Schema(description = "Up to 1,000 interactions.")
public record InteractionBatch(
    @Schema(required = true, description = "The interactions, each answered on its own.")
        @Size(min = 1, max = 1000)
        List<InteractionRequest> items) {}
