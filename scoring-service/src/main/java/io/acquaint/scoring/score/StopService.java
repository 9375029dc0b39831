package io.acquaint.scoring.score;

import io.acquaint.scoring.model.LiveModel;
import io.acquaint.scoring.model.LiveModels;
import io.acquaint.scoring.model.ModelId;
import io.acquaint.scoring.model.ModelService;
import io.acquaint.scoring.model.ModelView;
import io.acquaint.scoring.settings.SettingsService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ends a live model together with its scores. */
@ApplicationScoped
class StopService {
  private final LiveModels models;
  private final ModelService service;
  private final SettingsService settings;
  private final Activation activation;

  StopService(
      LiveModels models, ModelService service, SettingsService settings, Activation activation) {
    this.models = models;
    this.service = service;
    this.settings = settings;
    this.activation = activation;
  }

  @Transactional
  ModelView stop(ModelId id, @Nullable String ifMatch) {
    models.change();
    Optional<LiveModel> live = models.byScoreKey(id.value());
    ModelView stopped = service.stop(id, ifMatch);
    live.ifPresent(model -> activation.stop(model, settings.current().settings().scoresCleanup()));
    return stopped;
  }
}
