package io.acquaint.leads.qualification;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.leads.lead.LeadView;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a lead became. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What the lead became.")
record QualificationView(
    @Schema(description = "The contact.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a01")
        @Nullable UUID contactId,
    @Schema(description = "The account.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a02")
        @Nullable UUID accountId,
    @Schema(description = "The opportunity.", examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a40")
        @Nullable UUID opportunityId,
    @Schema(description = "The lead, qualified and read-only.", required = true) LeadView lead) {}
