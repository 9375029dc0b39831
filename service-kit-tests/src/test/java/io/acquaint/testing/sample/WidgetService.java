package io.acquaint.testing.sample;

import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The use cases of widgets. */
@ApplicationScoped
public class WidgetService {

  private final EntityManager entities;
  private final AppClock clock;

  WidgetService(EntityManager entities, AppClock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  @Transactional
  public WidgetView create(WidgetRequest request) {
    Widget widget = new Widget(UUID.randomUUID(), request, clock.instant());
    entities.persist(widget);
    entities.flush();
    return WidgetView.from(widget);
  }

  @Transactional
  public WidgetView get(UUID id) {
    return WidgetView.from(found(id, LockModeType.NONE));
  }

  @Transactional
  public WidgetView change(UUID id, @Nullable String ifMatch, MergePatch<WidgetRequest> patch) {
    Widget widget = found(id, LockModeType.PESSIMISTIC_WRITE);
    IfMatch.require(ifMatch, widget.version());
    widget.change(patch.applyTo(widget.asRequest()), clock.instant());
    entities.flush();
    return WidgetView.from(widget);
  }

  @Transactional
  public void delete(UUID id, @Nullable String ifMatch) {
    Widget widget = found(id, LockModeType.PESSIMISTIC_WRITE);
    IfMatch.check(ifMatch, widget.version());
    entities.remove(widget);
  }

  private Widget found(UUID id, LockModeType lock) {
    Widget widget = entities.find(Widget.class, id, lock);
    if (widget == null) {
      throw Problems.notFound("widget", id);
    }
    return widget;
  }
}
