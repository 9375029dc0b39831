package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A segment: the draft that clients edit, and the copy that membership follows while it is live.
 */
@Entity
public class Segment {
  @Id UUID id;

  @Column long version;

  @Column String name;

  @Column @Nullable String description;

  @Enumerated(EnumType.STRING)
  @Column
  SegmentType type;

  @Column(name = "owner_id")
  @Nullable String ownerId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column
  List<String> tags;

  @Enumerated(EnumType.STRING)
  @Column
  SegmentStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column
  Definition definition;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "live_definition")
  @Nullable Definition liveDefinition;

  @Column(name = "activation_job_id")
  @Nullable UUID activationJobId;

  @Column(name = "evaluated_at")
  @Nullable Instant evaluatedAt;

  @Column(name = "planned_until")
  @Nullable Instant plannedUntil;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  protected Segment() {}

  static Segment draft(SegmentId id, SegmentRequest request, Instant now) {
    Segment segment = new Segment();
    segment.id = id.value();
    segment.type = request.type();
    segment.status = SegmentStatus.DRAFT;
    segment.createdAt = now;
    segment.take(request, now);
    return segment;
  }

  /** Takes over a new draft. A live segment goes on with its live copy until that is swapped. */
  void edit(SegmentRequest request, Instant now) {
    if (status == SegmentStatus.ARCHIVED) {
      throw SegmentProblems.notNow("change", this);
    }
    take(request, now);
  }

  void beginActivation(UUID job, Instant now) {
    demand("activation");
    activationJobId = job;
    touch(now);
  }

  /** The job evaluates what was just edited; one that was asked for earlier is overtaken. */
  void swapBy(UUID job) {
    activationJobId = job;
  }

  /** Whether the job is the one that was asked for last. */
  boolean awaits(UUID job) {
    return job.equals(activationJobId);
  }

  /** Membership follows what was the draft when the activation began. */
  void goLive(Definition evaluated, Instant now) {
    demand("activation");
    status = SegmentStatus.LIVE;
    liveDefinition = evaluated;
    evaluatedAt = now;
    touch(now);
  }

  void beginRefresh(UUID job, Instant now) {
    demand("refresh");
    activationJobId = job;
    touch(now);
  }

  void refreshed(Instant now) {
    evaluatedAt = now;
    touch(now);
  }

  /** Inside the change that made it live or refreshed it, whose version covers it. */
  void plannedUntil(@Nullable Instant horizon) {
    plannedUntil = horizon;
  }

  /** Whether it is live, and what time changes later than that is not known yet. */
  boolean plannedOnlyUpTo(Instant later) {
    return status == SegmentStatus.LIVE && plannedUntil != null && !plannedUntil.isAfter(later);
  }

  void demandHandPicked() {
    if (type != SegmentType.STATIC) {
      throw SegmentProblems.notByHand(this);
    }
    if (status == SegmentStatus.ARCHIVED) {
      throw SegmentProblems.notNow("members", this);
    }
  }

  void demandLive(String what) {
    if (status != SegmentStatus.LIVE) {
      throw SegmentProblems.notLive(what, this);
    }
  }

  /** Whoever evaluates it is not wanted any more. */
  void stop(Instant now) {
    demand("stop");
    status = SegmentStatus.STOPPED;
    activationJobId = null;
    plannedUntil = null;
    touch(now);
  }

  void archive(Instant now) {
    demand("archive");
    status = SegmentStatus.ARCHIVED;
    activationJobId = null;
    plannedUntil = null;
    touch(now);
  }

  /** Whether the draft differs from what membership follows. */
  boolean changedSinceActivation() {
    return liveDefinition != null && !liveDefinition.equals(definition);
  }

  /** The condition that membership follows, if the draft has another one. */
  @Nullable JsonNode otherLiveCondition() {
    JsonNode condition = liveDefinition == null ? null : liveDefinition.condition();
    return status == SegmentStatus.LIVE && !Objects.equals(condition, definition.condition())
        ? condition
        : null;
  }

  SegmentId id() {
    return new SegmentId(id);
  }

  SegmentRequest asRequest() {
    return new SegmentRequest(
        name, description, type, definition.condition(), definition.timeZone(), ownerId, tags);
  }

  private void demand(String action) {
    if (!status.allowedActions().contains(action)) {
      throw SegmentProblems.notNow(action, this);
    }
  }

  private void take(SegmentRequest request, Instant now) {
    name = request.name();
    description = request.description();
    ownerId = request.ownerId();
    tags = request.tags() == null ? List.of() : request.tags();
    definition = request.definition();
    touch(now);
  }

  private void touch(Instant now) {
    updatedAt = now;
    version++;
  }
}
