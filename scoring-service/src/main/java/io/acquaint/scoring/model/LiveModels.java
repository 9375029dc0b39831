package io.acquaint.scoring.model;

import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.ParsedCondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The models that score now. Read in every batch, so that all replicas agree on them at once. */
@ApplicationScoped
public class LiveModels {
  private final ModelRepository models;
  private final Catalogues catalogues;

  LiveModels(ModelRepository models, Catalogues catalogues) {
    this.models = models;
    this.catalogues = catalogues;
  }

  /** Live models, and those whose activation is under way. */
  @Transactional
  public List<LiveModel> all() {
    List<LiveModel> found = new ArrayList<>();
    for (ScoringModel model : models.scoring()) {
      if (model.status == ModelStatus.LIVE && model.liveDefinition != null) {
        found.add(parsed(model, model.id, model.liveVersion, model.liveDefinition));
      }
      if (model.activationId != null && model.nextDefinition != null) {
        found.add(parsed(model, model.activationId, model.liveVersion + 1, model.nextDefinition));
      }
    }
    return found;
  }

  /** The models whose scores may be seen. */
  @Transactional
  public List<LiveModel> visible() {
    return all().stream().filter(model -> !model.staged()).toList();
  }

  /** A model whose scores may be seen, by its id. */
  @Transactional
  public Optional<LiveModel> visible(UUID id) {
    return visible().stream().filter(model -> model.id().equals(id)).findFirst();
  }

  /** A model by what its scores are stored under. */
  @Transactional
  public Optional<LiveModel> byScoreKey(@Nullable UUID key) {
    return all().stream().filter(model -> model.scoreKey().equals(key)).findFirst();
  }

  private LiveModel parsed(ScoringModel model, UUID scoreKey, int version, Definition definition) {
    Catalogue catalogue = catalogues.of(definition.target());
    List<ParsedCondition> conditions =
        definition.rules().stream()
            .map(rule -> Conditions.stored(rule.when(), catalogue))
            .toList();
    return new LiveModel(model.id, scoreKey, model.name, version, definition, conditions);
  }
}
