package io.acquaint.contacts.attribute;

import static java.util.stream.Collectors.toMap;

import io.acquaint.contacts.live.LiveUse;
import io.acquaint.contacts.party.ChangedFields;
import io.acquaint.kit.audit.AuditLog;
import io.acquaint.kit.http.IfMatch;
import io.acquaint.kit.id.IdSource;
import io.acquaint.kit.json.MergePatch;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import io.acquaint.kit.outbox.Outbox;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Registers custom fields, and checks values against them. */
@ApplicationScoped
public class AttributeService {

  private static final String SUBJECT = "attribute-definition";

  private final AttributeRepository definitions;
  private final List<AttributeUse> uses;
  private final LiveUse live;
  private final AppClock clock;
  private final IdSource ids;
  private final Outbox outbox;
  private final AuditLog audit;
  private final ListEngine lists;

  AttributeService(
      AttributeRepository definitions,
      @All List<AttributeUse> uses,
      LiveUse live,
      AppClock clock,
      IdSource ids,
      Outbox outbox,
      AuditLog audit,
      ListEngine lists) {
    this.definitions = definitions;
    this.uses = uses;
    this.live = live;
    this.clock = clock;
    this.ids = ids;
    this.outbox = outbox;
    this.audit = audit;
    this.lists = lists;
  }

  /**
   * What values are checked against.
   *
   * @param all the values of the records that will be; without any nothing is looked up
   */
  public RegisteredAttributes registered(
      AttributeEntity entity, Stream<@Nullable Map<String, Object>> all) {
    boolean some = all.anyMatch(values -> values != null && !values.isEmpty());
    return new RegisteredAttributes(
        some
            ? definitions.of(entity).stream().collect(toMap(d -> d.name, Function.identity()))
            : Map.of());
  }

  /** What each registered attribute of such records holds. */
  @Transactional
  public Map<String, AttributeType> types(AttributeEntity entity) {
    return definitions.of(entity).stream().collect(toMap(d -> d.name, d -> d.type));
  }

  @Transactional
  AttributeDefinitionView register(AttributeDefinitionRequest request) {
    checkAllowedValues(request);
    if (definitions.exists(request.entity(), request.name())) {
      throw AttributeProblems.exists(request.entity(), request.name());
    }
    var definition = AttributeDefinition.register(ids.next(), request, clock.instant());
    definitions.persistAndFlush(definition);
    AttributeDefinitionView view = AttributeDefinitionView.from(definition);
    outbox.append(AttributeEvents.created(view));
    audit.record("created", SUBJECT, view.id(), view.version(), List.of());
    return view;
  }

  AttributeDefinitionView get(UUID id) {
    return AttributeDefinitionView.from(
        definitions
            .findByIdOptional(id)
            .orElseThrow(() -> Problems.notFound("attribute definition", id)));
  }

  PageView<AttributeDefinitionView> list(ListQuery query) {
    return lists.page(AttributeListing.LISTING, query, AttributeDefinitionView::from);
  }

  @Transactional
  AttributeDefinitionView change(
      UUID id, MergePatch<AttributeDefinitionRequest> patch, @Nullable String ifMatch) {
    AttributeDefinition definition = locked(id);
    IfMatch.require(ifMatch, definition.version);
    AttributeDefinitionRequest before = AttributeDefinitionRequest.of(definition);
    AttributeDefinitionRequest after = patch.applyTo(before);
    checkFixed(before, after);
    List<String> changed = ChangedFields.between(before, after);
    if (changed.isEmpty()) {
      return AttributeDefinitionView.from(definition);
    }
    definition.describe(after, clock.instant());
    definitions.flush();
    AttributeDefinitionView view = AttributeDefinitionView.from(definition);
    outbox.append(AttributeEvents.updated(view));
    audit.record("updated", SUBJECT, id, view.version(), changed);
    return view;
  }

  /**
   * Deletes a definition that nobody uses.
   *
   * @throws io.acquaint.kit.problem.ProblemException 409 if records carry it or something live asks
   *     about it, 503 if a service does not say
   */
  @Transactional
  void delete(UUID id, @Nullable String ifMatch) {
    AttributeDefinition definition = locked(id);
    IfMatch.check(ifMatch, definition.version);
    for (AttributeUse use : uses) {
      if (use.entity() == definition.entity && use.carries(definition.name)) {
        throw AttributeProblems.inUse(definition.entity, definition.name);
      }
    }
    var use = new ConditionUse(definition.entity, definition.name);
    live.of(
            condition -> use.in(condition, AttributeEntity.CONTACT),
            (when, target) -> use.in(when, AttributeEntity.valueOf(target)))
        .refuseWith(AttributeProblems.live(definition.entity, definition.name));
    AttributeDefinitionView last = AttributeDefinitionView.from(definition);
    definitions.delete(definition);
    outbox.appendAll(AttributeEvents.deleted(last));
    audit.record("deleted", SUBJECT, id, last.version(), List.of());
  }

  private AttributeDefinition locked(UUID id) {
    return definitions
        .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> Problems.notFound("attribute definition", id));
  }

  private static void checkFixed(
      AttributeDefinitionRequest before, AttributeDefinitionRequest after) {
    var findings = new Findings();
    for (String field : ChangedFields.between(before, after)) {
      switch (field) {
        case "entity", "name", "type" ->
            findings.at("/" + field, "read_only", "cannot change; values may exist");
        default -> {}
      }
    }
    findings.throwIfAny();
    checkAllowedValues(after);
  }

  private static void checkAllowedValues(AttributeDefinitionRequest request) {
    var findings = new Findings();
    boolean some = request.allowedValues() != null && !request.allowedValues().isEmpty();
    if (some && request.type() != AttributeType.TEXT) {
      findings.at("/allowedValues", "not_allowed", "are for attributes of type TEXT only");
    }
    findings.throwIfAny();
  }
}
