/**
 * Scoring models: rules that give points, grades, and the score from which a lead is ready for
 * sales. Clients edit a draft; activation makes it live in one step.
 */
@NullMarked
package io.acquaint.scoring.model;

import org.jspecify.annotations.NullMarked;
