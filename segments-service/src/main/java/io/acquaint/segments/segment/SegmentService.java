package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.job.Jobs;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Keeps segments. What their activation does to members is the member feature's. */
@ApplicationScoped
public class SegmentService {
  /** What is kept per segment and goes with it. */
  private static final List<String> TABLES =
      List.of(
          "segment_activation",
          "segment_pending",
          "segment_due",
          "segment_membership",
          "segment_entry",
          "segment_day");

  /** The fields that decide who is a member. */
  private static final Set<String> DEFINITION = Set.of("condition", "timeZone");

  private final SegmentRepository segments;
  private final LiveSegments live;
  private final Activations activations;
  private final SegmentCheck check;
  private final DSLContext db;
  private final ListEngine lists;
  private final Jobs jobs;
  private final Outbox outbox;
  private final AuditLog audit;
  private final SegmentJournal journal;
  private final AppClock clock;
  private final IdSource ids;

  SegmentService(
      SegmentRepository segments,
      LiveSegments live,
      Activations activations,
      SegmentCheck check,
      DSLContext db,
      ListEngine lists,
      Jobs jobs,
      Outbox outbox,
      AuditLog audit,
      SegmentJournal journal,
      AppClock clock,
      IdSource ids) {
    this.segments = segments;
    this.live = live;
    this.activations = activations;
    this.check = check;
    this.db = db;
    this.lists = lists;
    this.jobs = jobs;
    this.outbox = outbox;
    this.audit = audit;
    this.journal = journal;
    this.clock = clock;
    this.ids = ids;
  }

  /** Makes a draft. */
  @Transactional
  public SegmentView create(SegmentRequest request) {
    SegmentCheck.refuse(check.findings(request, SegmentCheck.NEW));
    return drafted(request);
  }

  /** Makes a draft from a body. */
  @Transactional
  SegmentView create(JsonNode body) {
    return drafted(check.read(body));
  }

  @Transactional
  SegmentView read(SegmentId id) {
    return journal.view(segments.find(id).orElseThrow(() -> SegmentProblems.unknown(id)));
  }

  PageView<SegmentView> list(ListQuery query) {
    return lists.page(SegmentListing.LISTING, query, journal::view);
  }

  /** A live segment whose definition changes is evaluated by the new one, which is swapped in. */
  @Transactional
  SegmentView change(SegmentId id, MergePatch<SegmentRequest> patch, @Nullable String ifMatch) {
    Segment segment = forChange(id);
    IfMatch.require(ifMatch, segment.version);
    SegmentRequest request = patch.applyTo(segment.asRequest());
    if (request.type() != segment.type) {
      throw SegmentProblems.typeFixed();
    }
    boolean redefined = redefined(segment, patch, request);
    List<Finding> wrong = new ArrayList<>(check.ofName(request.name(), id));
    if (redefined) {
      wrong.addAll(check.ofDefinition(request.type(), request.definition(), id));
    }
    SegmentCheck.refuse(wrong);
    segment.edit(request, clock.instant());
    if (redefined && segment.status == SegmentStatus.LIVE) {
      segment.swapBy(jobs.start(ActivationRequested.JOB, new ActivationRequested(id)));
    }
    SegmentView view = journal.recorded("updated", segment);
    outbox.append(SegmentEvents.of("updated", view));
    return view;
  }

  @Transactional
  void delete(SegmentId id, @Nullable String ifMatch) {
    Segment segment = forChange(id);
    live.change();
    IfMatch.check(ifMatch, segment.version);
    refuseInUse(id, false);
    if (segment.status == SegmentStatus.LIVE) {
      throw SegmentProblems.notNow("deletion", segment);
    }
    for (String table : TABLES) {
      db.execute("delete from " + table + " where segment_id = ?", segment.id);
    }
    segments.delete(segment);
    segments.flush();
    audit.record("deleted", "segment", segment.id, segment.version, List.of());
  }

  /** Everything that is wrong with a segment that was not saved; empty if nothing is. */
  @Transactional
  List<Finding> validate(JsonNode body) {
    try {
      check.read(body);
      return List.of();
    } catch (ProblemException refused) {
      return refused.findings();
    }
  }

  @Transactional
  SegmentView activate(SegmentId id, @Nullable String ifMatch) {
    Segment segment = forChange(id);
    IfMatch.check(ifMatch, segment.version);
    SegmentCheck.refuse(check.ofDefinition(segment.type, segment.definition, id));
    segments.refuseTooMany(segment);
    UUID job = jobs.start(ActivationRequested.JOB, new ActivationRequested(id));
    segment.beginActivation(job, clock.instant());
    return journal.recorded("activation-begun", segment);
  }

  /** Begins to evaluate everybody in a live segment anew; an edit that is under way goes on. */
  @Transactional
  SegmentView refresh(SegmentId id, @Nullable String ifMatch) {
    Segment segment = forChange(id);
    IfMatch.check(ifMatch, segment.version);
    String kind =
        journal.editUnderWay(segment) ? ActivationRequested.JOB : ActivationRequested.REFRESH;
    UUID job = jobs.start(kind, new ActivationRequested(id));
    segment.beginRefresh(job, clock.instant());
    return journal.recorded("refresh-begun", segment);
  }

  /**
   * Refuses a segment whose members cannot be changed by hand; it is not archived meanwhile.
   *
   * @throws io.acquaint.kit.problem.ProblemException 404 or 409
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void demandHandPicked(SegmentId id) {
    forChange(id).demandHandPicked();
  }

  /**
   * Refuses what only a live segment has.
   *
   * @param what as in "an audience"
   * @throws io.acquaint.kit.problem.ProblemException 404, or 409 that names the status
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void demandLive(SegmentId id, String what) {
    segments.find(id).orElseThrow(() -> SegmentProblems.unknown(id)).demandLive(what);
  }

  @Transactional
  SegmentView stop(SegmentId id, @Nullable String ifMatch, boolean force) {
    Segment segment = forChange(id);
    live.change();
    IfMatch.check(ifMatch, segment.version);
    refuseInUse(id, force);
    activations.giveUp(id);
    segment.stop(clock.instant());
    db.execute("delete from segment_due where segment_id = ?", segment.id);
    SegmentView view = journal.recorded("stopped", segment);
    outbox.append(SegmentEvents.of("stopped", view));
    return view;
  }

  @Transactional
  SegmentView archive(SegmentId id, @Nullable String ifMatch) {
    Segment segment = forChange(id);
    live.change();
    IfMatch.check(ifMatch, segment.version);
    refuseInUse(id, false);
    activations.giveUp(id);
    Instant now = clock.instant();
    segment.archive(now);
    db.execute("delete from segment_due where segment_id = ?", segment.id);
    return journal.recorded("archived", segment);
  }

  private void refuseInUse(SegmentId id, boolean force) {
    List<String> users = live.builtOn(id);
    if (!users.isEmpty() && !force) {
      throw SegmentProblems.inUse(users);
    }
  }

  private Segment forChange(SegmentId id) {
    return segments.findForChange(id).orElseThrow(() -> SegmentProblems.unknown(id));
  }

  private SegmentView drafted(SegmentRequest request) {
    Segment segment = Segment.draft(new SegmentId(ids.next()), request, clock.instant());
    segments.persistAndFlush(segment);
    return journal.recorded("created", segment);
  }

  private static boolean redefined(
      Segment segment, MergePatch<SegmentRequest> patch, SegmentRequest request) {
    return !Collections.disjoint(patch.fields(), DEFINITION)
        && !request.definition().equals(segment.definition);
  }
}
