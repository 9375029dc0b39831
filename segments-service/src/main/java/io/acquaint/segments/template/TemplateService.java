package io.acquaint.segments.template;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.time.AppClock;
import io.acquaint.segments.segment.SegmentService;
import io.acquaint.segments.segment.SegmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps templates, and makes segments from them. */
@ApplicationScoped
class TemplateService {
  /** The fields that must fit each other. */
  private static final Set<String> DEFINITION = Set.of("condition", "parameters");

  private final TemplateRepository templates;
  private final TemplateCheck check;
  private final SegmentService segments;
  private final ListEngine lists;
  private final AuditLog audit;
  private final AppClock clock;
  private final IdSource ids;

  TemplateService(
      TemplateRepository templates,
      TemplateCheck check,
      SegmentService segments,
      ListEngine lists,
      AuditLog audit,
      AppClock clock,
      IdSource ids) {
    this.templates = templates;
    this.check = check;
    this.segments = segments;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  TemplateView create(TemplateRequest request) {
    TemplateId id = new TemplateId(ids.next());
    check.refuseUnsound(request);
    refuseNameTaken(request, id);
    SegmentTemplate template = SegmentTemplate.of(id, request, clock.instant());
    templates.persistAndFlush(template);
    return recorded("created", template);
  }

  @Transactional
  TemplateView read(TemplateId id) {
    return TemplateView.from(templates.find(id).orElseThrow(() -> TemplateProblems.unknown(id)));
  }

  PageView<TemplateView> list(ListQuery query) {
    return lists.page(TemplateListing.LISTING, query, TemplateView::from);
  }

  @Transactional
  TemplateView change(TemplateId id, MergePatch<TemplateRequest> patch, @Nullable String ifMatch) {
    SegmentTemplate template = forChange(id);
    IfMatch.require(ifMatch, template.version);
    template.demandOwn();
    TemplateRequest request = patch.applyTo(template.asRequest());
    if (!Collections.disjoint(patch.fields(), DEFINITION)) {
      check.refuseUnsound(request);
    }
    refuseNameTaken(request, id);
    template.edit(request, clock.instant());
    return recorded("updated", template);
  }

  @Transactional
  void delete(TemplateId id, @Nullable String ifMatch) {
    SegmentTemplate template = forChange(id);
    IfMatch.check(ifMatch, template.version);
    template.demandOwn();
    templates.delete(template);
    templates.flush();
    audit.record("deleted", "segment-template", template.id, template.version, List.of());
  }

  /** Makes a segment: a draft of its own, which no longer depends on the template. */
  @Transactional
  SegmentView makeSegment(TemplateId id, SegmentFromTemplateRequest request) {
    SegmentTemplate template = templates.find(id).orElseThrow(() -> TemplateProblems.unknown(id));
    return segments.create(
        request.withCondition(check.filled(template, request.parametersOrNone())));
  }

  private SegmentTemplate forChange(TemplateId id) {
    return templates.findForChange(id).orElseThrow(() -> TemplateProblems.unknown(id));
  }

  private void refuseNameTaken(TemplateRequest request, TemplateId id) {
    if (templates.nameTaken(request.name(), id)) {
      throw TemplateProblems.nameTaken();
    }
  }

  private TemplateView recorded(String action, SegmentTemplate template) {
    templates.flush();
    audit.record(action, "segment-template", template.id, template.version, List.of());
    return TemplateView.from(template);
  }
}
