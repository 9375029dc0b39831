package io.acquaint.scoring.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A scoring model: the draft that clients edit, and the copy that scores while it is live. */
@Entity
@Table(name = "scoring_model")
public class ScoringModel {
  @Id UUID id;

  @Column long version;

  @Column String name;

  @Column @Nullable String description;

  @Column(name = "owner_id")
  @Nullable String ownerId;

  @Enumerated(EnumType.STRING)
  @Column
  Target target;

  @Enumerated(EnumType.STRING)
  @Column
  ModelStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  Definition definition;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "live_definition")
  @Nullable Definition liveDefinition;

  @Column(name = "live_version")
  int liveVersion;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "next_definition")
  @Nullable Definition nextDefinition;

  @Column(name = "activation_id")
  @Nullable UUID activationId;

  @Column(name = "activated_at")
  @Nullable Instant activatedAt;

  @Column(name = "activation_job_id")
  @Nullable UUID activationJobId;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected ScoringModel() {}

  static ScoringModel draft(ModelId id, ModelRequest request, Instant now) {
    ScoringModel model = new ScoringModel();
    model.id = id.value();
    model.target = request.target();
    model.status = ModelStatus.DRAFT;
    model.createdAt = now;
    model.take(request, now);
    return model;
  }

  /** Takes over a new draft. A live model goes on with its live copy until it is activated anew. */
  void edit(ModelRequest request, Instant now) {
    if (status == ModelStatus.ARCHIVED) {
      throw ModelProblems.notNow("change", this);
    }
    take(request, now);
  }

  /** Begins to evaluate the draft beside the live copy; {@link #goLive} swaps them. */
  void beginActivation(UUID activation, UUID job, Instant now) {
    demand("activation");
    if (activationId != null) {
      throw ModelProblems.activationRuns(this);
    }
    nextDefinition = definition;
    activationId = activation;
    activationJobId = job;
    touch(now);
  }

  /** The evaluated draft becomes the live copy. */
  void goLive(Instant now) {
    status = ModelStatus.LIVE;
    liveDefinition = nextDefinition;
    liveVersion++;
    activatedAt = now;
    endActivation(now);
  }

  /** Gives an activation up; the live copy, if there is one, goes on. */
  void endActivation(Instant now) {
    nextDefinition = null;
    activationId = null;
    touch(now);
  }

  void stop(Instant now) {
    demand("stop");
    status = ModelStatus.STOPPED;
    touch(now);
  }

  void archive(Instant now) {
    demand("archive");
    status = ModelStatus.ARCHIVED;
    touch(now);
  }

  /** Whether it may be deleted: a live one may not. */
  boolean deletable() {
    return status != ModelStatus.LIVE;
  }

  /** Whether the draft differs from what scores. */
  boolean changedSinceActivation() {
    return liveDefinition != null && !liveDefinition.equals(definition);
  }

  ModelId id() {
    return new ModelId(id);
  }

  ModelRequest asRequest() {
    return new ModelRequest(
        name,
        description,
        ownerId,
        target,
        definition.minimumConsent(),
        definition.rules(),
        definition.grades(),
        definition.salesReadyScore());
  }

  private void demand(String action) {
    if (!status.allowedActions().contains(action)) {
      throw ModelProblems.notNow(action, this);
    }
  }

  private void take(ModelRequest request, Instant now) {
    name = request.name();
    description = request.description();
    ownerId = request.ownerId();
    definition = request.definition();
    touch(now);
  }

  private void touch(Instant now) {
    updatedAt = now;
    version++;
  }
}
