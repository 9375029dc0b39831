/**
 * The model's API for services.
 *
 * <ul>
 *   <li>{@link io.acquaint.model.condition.Conditions}: JSON to condition, or findings
 *   <li>{@link io.acquaint.model.picture.PictureWriter}: a poll's events to the picture, answers
 *       what changed
 *   <li>{@link DependencyIndex}: what changed to the conditions and ids to ask again
 *   <li>{@link Evaluator}: who is in, and when that can change, for ids or for everybody; also as a
 *       SELECT to wrap in an own statement
 *   <li>{@link RuleEvaluator}: the same for rules of scoring models, with the occurrences to count
 *   <li>{@link Explainer}: why, for one id, node by node
 * </ul>
 *
 * All of them work in the caller's transaction; instants are microseconds, and passed in.
 */
@NullMarked
package io.acquaint.model.evaluation;

import org.jspecify.annotations.NullMarked;
