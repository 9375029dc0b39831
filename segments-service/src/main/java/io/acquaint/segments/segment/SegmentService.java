package io.acquaint.segments.segment;

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

  private final SegmentRepository segments;
  private final LiveSegments live;
  private final Activations activations;
  private final References references;
  private final SegmentCatalogue catalogue;
  private final DSLContext db;
  private final StrictJson json;
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
      References references,
      SegmentCatalogue catalogue,
      DSLContext db,
      StrictJson json,
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
    this.references = references;
    this.catalogue = catalogue;
    this.db = db;
    this.json = json;
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
    SegmentId id = new SegmentId(ids.next());
    refuseUnsound(request, id);
    Segment segment = Segment.draft(id, request, clock.instant());
    segments.persistAndFlush(segment);
    return journal.recorded("created", segment);
  }

  @Transactional
  SegmentView read(SegmentId id) {
    return journal.view(segments.find(id).orElseThrow(() -> SegmentProblems.unknown(id)));
  }

  PageView<SegmentView> list(ListQuery query) {
    return lists.page(SegmentListing.LISTING, query, journal::view);
  }

  @Transactional
  SegmentView change(SegmentId id, MergePatch<SegmentRequest> patch, @Nullable String ifMatch) {
    Segment segment = forChange(id);
    IfMatch.require(ifMatch, segment.version);
    SegmentRequest request = patch.applyTo(segment.asRequest());
    if (request.type() != segment.type) {
      throw SegmentProblems.typeFixed();
    }
    refuseUnsound(request, id);
    segment.edit(request, clock.instant());
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
      SegmentRequest request = json.bindPart(body, SegmentRequest.class);
      return findings(request, new SegmentId(new UUID(0, 0)));
    } catch (ProblemException refused) {
      return refused.findings();
    }
  }

  @Transactional
  SegmentView activate(SegmentId id, @Nullable String ifMatch) {
    Segment segment = forChange(id);
    IfMatch.check(ifMatch, segment.version);
    refuse(findings(segment.asRequest(), id));
    segments.refuseTooMany(segment);
    UUID job = jobs.start(ActivationRequested.JOB, new ActivationRequested(id));
    segment.beginActivation(job, clock.instant());
    return journal.recorded("activation-begun", segment);
  }

  /** Begins to evaluate everybody in a live segment anew. */
  @Transactional
  SegmentView refresh(SegmentId id, @Nullable String ifMatch) {
    Segment segment = forChange(id);
    IfMatch.check(ifMatch, segment.version);
    UUID job = jobs.start(ActivationRequested.REFRESH, new ActivationRequested(id));
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

  private void refuseUnsound(SegmentRequest request, SegmentId id) {
    refuse(findings(request, id));
    if (segments.nameTaken(request.name(), id)) {
      throw SegmentProblems.nameTaken();
    }
  }

  private List<Finding> findings(SegmentRequest request, SegmentId id) {
    List<Finding> wrong =
        DefinitionCheck.findings(request.type(), request.definition(), catalogue.now());
    return wrong.isEmpty() ? references.findings(request.definition(), id) : wrong;
  }

  private static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw Problems.unprocessable(findings);
    }
  }
}
