package io.acquaint.scoring.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.job.Jobs;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps scoring models. What their activation does to scores is the score feature's. */
@ApplicationScoped
public class ModelService {
  private final ModelRepository models;
  private final Catalogues catalogues;
  private final StrictJson json;
  private final ListEngine lists;
  private final Jobs jobs;
  private final Outbox outbox;
  private final AuditLog audit;
  private final AppClock clock;
  private final IdSource ids;

  ModelService(
      ModelRepository models,
      Catalogues catalogues,
      StrictJson json,
      ListEngine lists,
      Jobs jobs,
      Outbox outbox,
      AuditLog audit,
      AppClock clock,
      IdSource ids) {
    this.models = models;
    this.catalogues = catalogues;
    this.json = json;
    this.lists = lists;
    this.jobs = jobs;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  ModelView create(ModelRequest request) {
    ModelId id = new ModelId(ids.next());
    refuseUnsound(request, id);
    ScoringModel model = ScoringModel.draft(id, request, clock.instant());
    models.persistAndFlush(model);
    return recorded("created", model);
  }

  @Transactional
  ModelView read(ModelId id) {
    return ModelView.from(models.find(id).orElseThrow(() -> ModelProblems.unknown(id)));
  }

  PageView<ModelView> list(ListQuery query) {
    return lists.page(ModelListing.LISTING, query, ModelView::from);
  }

  @Transactional
  ModelView change(ModelId id, MergePatch<ModelRequest> patch, @Nullable String ifMatch) {
    ScoringModel model = forChange(id);
    IfMatch.require(ifMatch, model.version);
    ModelRequest request = patch.applyTo(model.asRequest());
    if (request.target() != model.target) {
      throw ModelProblems.targetFixed();
    }
    refuseUnsound(request, id);
    model.edit(request, clock.instant());
    return recorded("updated", model);
  }

  @Transactional
  void delete(ModelId id, @Nullable String ifMatch) {
    ScoringModel model = forChange(id);
    IfMatch.check(ifMatch, model.version);
    if (!model.deletable() || model.activationId != null) {
      throw ModelProblems.notNow("deletion", model);
    }
    models.delete(model);
    models.flush();
    audit.record("deleted", "scoring-model", id.value(), model.version, List.of());
  }

  /** Everything that is wrong with a model that was not saved; empty if nothing is. */
  List<Finding> validate(JsonNode body) {
    try {
      ModelRequest request = json.bindPart(body, ModelRequest.class);
      return DefinitionCheck.findings(request.definition(), catalogues.of(request.target()));
    } catch (ProblemException refused) {
      return refused.findings();
    }
  }

  @Transactional
  ModelView activate(ModelId id, @Nullable String ifMatch) {
    ScoringModel model = forChange(id);
    IfMatch.check(ifMatch, model.version);
    UUID activation = ids.next();
    UUID job = jobs.start(ActivationRequested.JOB, new ActivationRequested(id, activation));
    model.beginActivation(activation, job, clock.instant());
    return recorded("activation-begun", model);
  }

  /** The end of an activation: the draft is what scores. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void goLive(ModelId id) {
    ScoringModel model = forChange(id);
    model.goLive(clock.instant());
    ModelView view = recorded("activated", model);
    outbox.append(ModelEvents.activated(view));
  }

  /** The end of an activation that was cancelled. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void giveUpActivation(ModelId id, UUID activation) {
    ScoringModel model = forChange(id);
    if (activation.equals(model.activationId)) {
      model.endActivation(clock.instant());
      recorded("activation-cancelled", model);
    }
  }

  /** Ends the scoring of a live model. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ModelView stop(ModelId id, @Nullable String ifMatch) {
    ScoringModel model = forChange(id);
    IfMatch.check(ifMatch, model.version);
    model.stop(clock.instant());
    ModelView view = recorded("stopped", model);
    outbox.append(ModelEvents.stopped(view));
    return view;
  }

  @Transactional
  ModelView archive(ModelId id, @Nullable String ifMatch) {
    ScoringModel model = forChange(id);
    IfMatch.check(ifMatch, model.version);
    Instant now = clock.instant();
    model.archive(now);
    return recorded("archived", model);
  }

  private ScoringModel forChange(ModelId id) {
    return models.findForChange(id).orElseThrow(() -> ModelProblems.unknown(id));
  }

  private void refuseUnsound(ModelRequest request, ModelId id) {
    List<Finding> findings =
        DefinitionCheck.findings(request.definition(), catalogues.of(request.target()));
    if (!findings.isEmpty()) {
      throw Problems.unprocessable(findings);
    }
    if (models.nameTaken(request.name(), id)) {
      throw ModelProblems.nameTaken();
    }
  }

  private ModelView recorded(String action, ScoringModel model) {
    models.flush();
    audit.record(action, "scoring-model", model.id, model.version, List.of());
    return ModelView.from(model);
  }
}
