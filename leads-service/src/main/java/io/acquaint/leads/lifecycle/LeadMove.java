package io.acquaint.leads.lifecycle;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step in the life of a lead; the first has no origin. Stage and status may both stay. */
public record LeadMove(
    @Nullable LeadStage fromStage,
    LeadStage toStage,
    @Nullable LeadStatus fromStatus,
    LeadStatus toStatus,
    LeadCause cause,
    Instant at) {}
