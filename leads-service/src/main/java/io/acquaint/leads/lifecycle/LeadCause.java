package io.acquaint.leads.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a lead changed: what was done, by whom or by which model, and the reason that was given. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why a lead changed.")
public record LeadCause(
    @Schema(
            description =
                "What was done: the name of an action, `creation`, `update` or `deletion`.",
            examples = "sales-ready")
        String action,
    @Schema(description = "The user who did it, `scoring` or `system`.", examples = "mara")
        String by,
    @Schema(
            description = "The scoring model that did it.",
            examples = "0198c2f0-7a51-7cc3-9a54-1f0b7e6d2a10")
        @Nullable UUID modelId,
    @Schema(description = "The reason that was given.", examples = "No budget before autumn.")
        @Nullable String reason) {

  public static LeadCause of(LeadAction action, String by, @Nullable String reason) {
    return new LeadCause(action.path(), by, null, reason);
  }

  public static LeadCause byModel(LeadAction action, UUID modelId) {
    return new LeadCause(action.path(), "scoring", modelId, null);
  }

  /** Something that is not one of the lifecycle's actions, such as {@code update}. */
  public static LeadCause other(String action, String by) {
    return new LeadCause(action, by, null, null);
  }
}
