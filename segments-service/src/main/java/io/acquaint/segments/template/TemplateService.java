package io.acquaint.segments.template;

import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.time.AppClock;
import io.acquaint.segments.segment.SegmentCatalogue;
import io.acquaint.segments.segment.SegmentService;
import io.acquaint.segments.segment.SegmentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps templates, and makes segments from them. */
@ApplicationScoped
class TemplateService {
  private final TemplateRepository templates;
  private final SegmentService segments;
  private final SegmentCatalogue catalogue;
  private final ListEngine lists;
  private final AuditLog audit;
  private final AppClock clock;
  private final IdSource ids;

  TemplateService(
      TemplateRepository templates,
      SegmentService segments,
      SegmentCatalogue catalogue,
      ListEngine lists,
      AuditLog audit,
      AppClock clock,
      IdSource ids) {
    this.templates = templates;
    this.segments = segments;
    this.catalogue = catalogue;
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
    this.ids = ids;
  }

  @Transactional
  TemplateView create(TemplateRequest request) {
    TemplateId id = new TemplateId(ids.next());
    refuseUnsound(request, id);
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
    refuseUnsound(request, id);
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
        request.withCondition(
            TemplateCheck.filled(template, request.parametersOrNone(), catalogue.now())));
  }

  private SegmentTemplate forChange(TemplateId id) {
    return templates.findForChange(id).orElseThrow(() -> TemplateProblems.unknown(id));
  }

  private void refuseUnsound(TemplateRequest request, TemplateId id) {
    TemplateCheck.check(request, catalogue.now());
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
