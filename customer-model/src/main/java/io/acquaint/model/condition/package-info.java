/**
 * The condition language: its tree, its parser (JSON to tree or findings), its way back to JSON,
 * its plain words, and what a condition depends on. Entry point: {@link Conditions}. Meaning:
 * {@code spec/conditions.md}.
 */
@NullMarked
package io.acquaint.model.condition;

import org.jspecify.annotations.NullMarked;
