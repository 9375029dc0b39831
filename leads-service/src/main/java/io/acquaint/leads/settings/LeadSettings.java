package io.acquaint.leads.settings;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What scores may do by themselves; the body of GET and PUT. */
@Schema(description = "What scores may do to leads by themselves.")
public record LeadSettings(
    @Schema(
            description = "A model whose threshold is reached makes a lead sales ready.",
            required = true,
            examples = "true")
        @NotNull
        Boolean automaticSalesReady,
    @Schema(
            description = "The first score other than 0 moves an inquiry to marketing.",
            required = true,
            examples = "true")
        @NotNull
        Boolean automatedMarketingQualification) {}
