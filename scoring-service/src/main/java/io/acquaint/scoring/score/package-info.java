/**
 * The scores that models give leads. A score is a pure function of the model's version, the stored
 * data and the instant: {@link io.acquaint.scoring.score.Arithmetic} folds, and {@link
 * io.acquaint.scoring.score.Scoring} does it for many leads in few statements.
 */
@NullMarked
package io.acquaint.scoring.score;

import org.jspecify.annotations.NullMarked;
