package io.acquaint.scoring.model;

import io.acquaint.kit.json.ReadOnlyProperties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What is written of a scoring model.
 *
 * @param name unique among models that are not archived, case ignored
 * @param description for colleagues
 * @param ownerId the user who owns it
 * @param target never changes after creation
 * @param minimumConsent only leads whose contact agreed to at least this are scored
 * @param rules what gives points
 * @param grades continuous ranges, lowest first
 * @param salesReadyScore from this score on a lead is ready for sales
 */
@Schema(name = "ScoringModelRequest", description = "What is written of a scoring model.")
@ReadOnlyProperties({
  "id",
  "version",
  "status",
  "liveVersion",
  "changedSinceActivation",
  "liveRules",
  "activatedAt",
  "activationJobId",
  "createdAt",
  "updatedAt"
})
public record ModelRequest(
    @Schema(description = "Unique name.", examples = "Interest in engines")
        @NotNull
        @Size(max = 100)
        String name,
    @Schema(description = "For colleagues.", examples = "Counts clicks of the last month")
        @Size(max = 2000)
        @Nullable String description,
    @Schema(description = "The user who owns it.", examples = "grace") @Size(max = 100)
        @Nullable String ownerId,
    @Schema(description = "Whose data it looks at.", examples = "CONTACT") @NotNull Target target,
    @Schema(description = "Least consent of the contact.", examples = "MARKETING")
        @Nullable ConsentLevel minimumConsent,
    @Schema(description = "What gives points.") @NotEmpty @Size(max = 100)
        List<@NotNull @Valid Rule> rules,
    @Schema(description = "Continuous ranges, lowest first.") @NotEmpty @Size(max = 20)
        List<@NotNull @Valid Grade> grades,
    @Schema(description = "From this score on a lead is ready for sales.", examples = "30") @NotNull
        Integer salesReadyScore) {

  Definition definition() {
    return new Definition(target, minimumConsent, rules, grades, salesReadyScore);
  }
}
