package io.acquaint.scoring.score;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored score that changed, as the statement that stored it answers.
 *
 * @param previousScore null if there was none
 * @param crossed whether it just reached the threshold from below
 */
record ScoreChange(
    UUID contactId,
    UUID leadId,
    int modelVersion,
    int score,
    String grade,
    boolean salesReady,
    @Nullable Integer previousScore,
    @Nullable String previousGrade,
    int crossings,
    boolean crossed,
    @Nullable Instant thresholdReachedAt,
    long version,
    Instant updatedAt) {}
