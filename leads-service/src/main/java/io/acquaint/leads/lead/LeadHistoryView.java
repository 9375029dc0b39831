package io.acquaint.leads.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.acquaint.leads.lifecycle.LeadStage;
import io.acquaint.leads.lifecycle.LeadStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** One move of a lead. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One move of a lead: from where to where, when, by whom, and why.")
public record LeadHistoryView(
    @Schema(
            description = "Id of the entry.",
            required = true,
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a31")
        UUID id,
    @Schema(description = "When.", required = true, examples = "2026-03-02T10:00:00Z") Instant at,
    @Schema(
            description = "The action that was taken, or `creation`.",
            required = true,
            examples = "sales-ready")
        String action,
    @Schema(description = "The stage before; absent for the creation.", examples = "INQUIRY")
        @Nullable LeadStage fromStage,
    @Schema(description = "The stage after.", required = true, examples = "SALES_ACCEPTANCE")
        LeadStage toStage,
    @Schema(description = "The status before; absent for the creation.", examples = "OPEN")
        @Nullable LeadStatus fromStatus,
    @Schema(description = "The status after.", required = true, examples = "OPEN")
        LeadStatus toStatus,
    @Schema(description = "The user, `scoring` or `system`.", required = true, examples = "scoring")
        String by,
    @Schema(
            description = "The model whose score did it.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a10")
        @Nullable UUID modelId,
    @Schema(description = "The reason that was given.", examples = "No budget before autumn.")
        @Nullable String reason) {

  static LeadHistoryView from(Record row) {
    return new LeadHistoryView(
        row.get("id", UUID.class),
        row.get("at", OffsetDateTime.class).toInstant(),
        row.get("action", String.class),
        row.get("from_stage", LeadStage.class),
        row.get("to_stage", LeadStage.class),
        row.get("from_status", LeadStatus.class),
        row.get("to_status", LeadStatus.class),
        row.get("by", String.class),
        row.get("model_id", UUID.class),
        row.get("reason", String.class));
  }
}
