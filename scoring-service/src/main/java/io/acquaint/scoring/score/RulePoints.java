package io.acquaint.scoring.score;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one rule gives one lead at an instant.
 *
 * @param points the rule's part of the score
 * @param occurrences how many interactions were counted; 1 or 0 for a rule per match
 * @param cappedFrom what it would give without its cap; null if the cap changes nothing
 * @param newest ids of the newest interactions that were counted
 * @param nextChangeAt when time alone can change the points; null for never
 */
record RulePoints(
    int points,
    int occurrences,
    @Nullable Integer cappedFrom,
    List<UUID> newest,
    @Nullable Instant nextChangeAt) {}
