package io.acquaint.scoring.model;

import io.acquaint.model.condition.ParsedCondition;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model as the engine uses it, with its conditions parsed.
 *
 * @param id the model
 * @param scoreKey what its scores are stored under: the model's id, or while an activation is under
 *     way the activation's
 * @param name shown with scores
 * @param version the live version, stored with every score it gives
 * @param definition what it computes
 * @param conditions the parsed conditions, one per rule, in order
 */
public record LiveModel(
    UUID id,
    UUID scoreKey,
    String name,
    int version,
    Definition definition,
    List<ParsedCondition> conditions) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof LiveModel model
        && scoreKey.equals(model.scoreKey)
        && version == model.version;
  }

  @Override
  public int hashCode() {
    return scoreKey.hashCode() * 31 + version;
  }

  /** Whether its scores wait for the end of an activation and must not be seen yet. */
  public boolean staged() {
    return !scoreKey.equals(id);
  }
}
