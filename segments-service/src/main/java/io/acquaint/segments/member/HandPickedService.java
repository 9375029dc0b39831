package io.acquaint.segments.member;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.evaluation.Evaluator;
import io.acquaint.segments.segment.LiveSegments;
import io.acquaint.segments.segment.LiveSet;
import io.acquaint.segments.segment.SegmentId;
import io.acquaint.segments.segment.SegmentService;
import io.acquaint.segments.segment.UnsavedCondition;
import io.acquaint.segments.segment.UnsavedConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/** Adds contacts to STATIC segments and removes them. */
@ApplicationScoped
class HandPickedService {
  private final DSLContext db;
  private final LiveSegments segments;
  private final SegmentService service;
  private final UnsavedConditions conditions;
  private final HandPicked handPicked;
  private final AuditLog audit;
  private final AppClock clock;
  private final Evaluator evaluator = new Evaluator();

  HandPickedService(
      DSLContext db,
      LiveSegments segments,
      SegmentService service,
      UnsavedConditions conditions,
      HandPicked handPicked,
      AuditLog audit,
      AppClock clock) {
    this.db = db;
    this.segments = segments;
    this.service = service;
    this.conditions = conditions;
    this.handPicked = handPicked;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  HandPickedView add(SegmentId segment, HandPickedRequest request) {
    return change("members-added", segment, request, true);
  }

  @Transactional
  HandPickedView remove(SegmentId segment, HandPickedRequest request) {
    return change("members-removed", segment, request, false);
  }

  private HandPickedView change(
      String action, SegmentId segment, HandPickedRequest request, boolean add) {
    Instant now = clock.instant();
    LiveSet live = segments.hold();
    service.demandHandPicked(segment);
    Set<UUID> asked = contacts(request, now);
    Map<UUID, Boolean> known = known(asked);
    List<UUID> unknown = asked.stream().filter(id -> !known.containsKey(id)).toList();
    List<UUID> inactive =
        add ? asked.stream().filter(id -> Boolean.FALSE.equals(known.get(id))).toList() : List.of();
    List<UUID> sound = new ArrayList<>(asked);
    sound.removeAll(Set.copyOf(unknown));
    sound.removeAll(Set.copyOf(inactive));
    int changed =
        add
            ? handPicked.add(db, live, segment.value(), sound, now)
            : handPicked.remove(db, live, segment.value(), asked, now);
    audit.record(action, "segment", segment.value(), 0, List.of("members"));
    return new HandPickedView(changed, Math.max(0, sound.size() - changed), unknown, inactive);
  }

  private Set<UUID> contacts(HandPickedRequest request, Instant now) {
    List<UUID> ids = request.contactIds();
    JsonNode condition = request.condition();
    if (ids != null && condition == null) {
      return new LinkedHashSet<>(ids);
    }
    if (ids != null || condition == null) {
      throw Problems.unprocessable(
          List.of(Finding.at("/contactIds", "one_of", "either contactIds or condition is needed")));
    }
    UnsavedCondition asked = conditions.read(condition, request.timeZone());
    return new LinkedHashSet<>(
        db.fetch(evaluator.selectMembers(asked.condition(), now, asked.zone()))
            .getValues("id", UUID.class));
  }

  /** Whether each contact that exists is active. */
  private Map<UUID, Boolean> known(Set<UUID> asked) {
    Map<UUID, Boolean> known = new HashMap<>();
    db.fetch(
            """
            select contact_id, coalesce(status = 'ACTIVE' and merged_into_id is null, false) as active
            from contact where contact_id = any(?)
            """,
            (Object) asked.toArray(UUID[]::new))
        .forEach(
            row -> known.put(row.get("contact_id", UUID.class), row.get("active", Boolean.class)));
    return known;
  }
}
