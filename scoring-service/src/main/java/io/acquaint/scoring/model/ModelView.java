package io.acquaint.scoring.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A scoring model as routes and events show it: the draft, and what is known of the live copy.
 *
 * @param liveVersion grows with each activation; absent before the first
 * @param changedSinceActivation whether the draft differs from what scores
 * @param liveRules what scores now, where that is not what the draft says
 * @param activationJobId the job that scores all leads after the newest activation
 */
@Schema(name = "ScoringModel", description = "Rules that give leads points.")
public record ModelView(
    ModelId id,
    @Schema(description = "Grows with each change; also the ETag.", examples = "1") long version,
    @Schema(description = "Unique name.", examples = "Interest in engines") String name,
    @Schema(description = "For colleagues.", examples = "Counts clicks of the last month")
        @Nullable String description,
    @Schema(description = "The user who owns it.", examples = "grace") @Nullable String ownerId,
    @Schema(description = "Whose data it looks at.", examples = "CONTACT") Target target,
    @Schema(description = "Least consent of the contact.", examples = "MARKETING")
        @Nullable ConsentLevel minimumConsent,
    @Schema(description = "What gives points.") List<Rule> rules,
    @Schema(description = "Continuous ranges, lowest first.") List<Grade> grades,
    @Schema(description = "From this score on a lead is ready for sales.", examples = "30")
        int salesReadyScore,
    @Schema(description = "Where it is in its life.", examples = "LIVE") ModelStatus status,
    @Schema(description = "Grows with each activation.", examples = "1")
        @Nullable Integer liveVersion,
    @Schema(description = "Whether the draft differs from what scores.", examples = "false")
        boolean changedSinceActivation,
    @Schema(description = "What scores now; only while the draft of a live model differs from it.")
        @Nullable List<Rule> liveRules,
    @Schema(description = "When it was last activated.", examples = "2026-11-22T08:30:00Z")
        @Nullable Instant activatedAt,
    @Schema(description = "The job that scores all leads after the newest activation.")
        @Nullable UUID activationJobId,
    @Schema(description = "When it was created.", examples = "2026-11-22T08:30:00Z")
        Instant createdAt,
    @Schema(description = "When it was last changed.", examples = "2026-11-22T08:30:00Z")
        Instant updatedAt) {

  static ModelView from(ScoringModel m) {
    return new ModelView(
        m.id(),
        m.version,
        m.name,
        m.description,
        m.ownerId,
        m.target,
        m.definition.minimumConsent(),
        m.definition.rules(),
        m.definition.grades(),
        m.definition.salesReadyScore(),
        m.status,
        m.liveVersion == 0 ? null : m.liveVersion,
        m.changedSinceActivation(),
        liveRules(m),
        m.activatedAt,
        m.activationJobId,
        m.createdAt,
        m.updatedAt);
  }

  private static @Nullable List<Rule> liveRules(ScoringModel m) {
    Definition live = m.status == ModelStatus.LIVE ? m.liveDefinition : null;
    return live == null || live.equals(m.definition) ? null : live.rules();
  }
}
