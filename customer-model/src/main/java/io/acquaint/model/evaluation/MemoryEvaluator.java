package io.acquaint.model.evaluation;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.Fields;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.condition.Count;
import io.acquaint.model.condition.Node;
import io.acquaint.model.condition.ParsedCondition;
import io.acquaint.model.evaluation.World.Happening;
import io.acquaint.model.time.MovingBound;
import io.acquaint.model.time.Span;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reference: what a condition means, for one contact (or lead), written to be read rather than
 * to be fast. The SQL engine is tested against it.
 */
final class MemoryEvaluator {

  private static final int SHOWN = 5;

  private final World world;
  private final Instant now;
  private final ZoneId zone;

  MemoryEvaluator(World world, Instant now, ZoneId zone) {
    this.world = world;
    this.now = now;
    this.zone = zone;
  }

  /** Whom the top level is about. Null: there is none. */
  record Subject(Entity entity, @Nullable UUID id, @Nullable UUID lead, @Nullable UUID account) {}

  Subject subject(ParsedCondition condition, UUID id) {
    return switch (condition.root()) {
      case CONTACT -> new Subject(Entity.CONTACT, known(Entity.CONTACT, id), null, null);
      case CONTACT_LEAD -> {
        UUID contact = known(Entity.CONTACT, idValue(Entity.LEAD, id, "parentContactId"));
        UUID own = idValue(Entity.LEAD, id, "parentAccountId");
        UUID account = own != null ? own : idValue(Entity.CONTACT, contact, "accountId");
        yield new Subject(
            Entity.CONTACT, contact, known(Entity.LEAD, id), known(Entity.ACCOUNT, account));
      }
      case ACCOUNT_LEAD -> {
        UUID account = known(Entity.ACCOUNT, idValue(Entity.LEAD, id, "parentAccountId"));
        yield new Subject(Entity.ACCOUNT, account, known(Entity.LEAD, id), account);
      }
    };
  }

  private @Nullable UUID known(Entity entity, @Nullable UUID id) {
    return id != null && world.knows(entity, id) ? id : null;
  }

  private @Nullable UUID idValue(Entity entity, @Nullable UUID id, String field) {
    return id == null || !world.knows(entity, id)
        ? null
        : (UUID) world.value(id, spec(entity, field));
  }

  static FieldSpec spec(Entity entity, String field) {
    return Fields.of(entity).stream().filter(f -> f.name().equals(field)).findFirst().orElseThrow();
  }

  /** Why the subject does not count whatever the tree says; null if it counts. */
  @Nullable String leftOut(ParsedCondition condition, Subject subject) {
    UUID id = subject.id();
    if (id == null) {
      return "UNKNOWN";
    }
    if (subject.entity() == Entity.ACCOUNT) {
      return null;
    }
    if (!"ACTIVE".equals(world.value(id, spec(Entity.CONTACT, "status")))) {
      return "INACTIVE";
    }
    boolean child = Boolean.TRUE.equals(world.value(id, spec(Entity.CONTACT, "child")));
    return child && (condition.behavioural() || condition.root().isLead()) ? "CHILD" : null;
  }

  Answer answer(Node node, Subject at) {
    return switch (node) {
      case Node.All(List<Node> children) -> Answer.all(each(children, at));
      case Node.Any(List<Node> children) -> Answer.any(each(children, at));
      case Node.Not(Node child) -> {
        Answer answer = answer(child, at);
        yield Answer.of(!answer.value(), answer.until(), Map.of(), List.of(answer));
      }
      case Node.FieldTest test -> new FieldAnswer(test, now, zone).answer(value(test, at));
      case Node.Related related -> related(related, at);
      case Node.Interaction interaction -> interaction(interaction, at);
      case Node.SegmentRef(UUID segment) -> {
        UUID id = at.id();
        yield Answer.of(id != null && world.member(id, segment), Answer.NEVER, Map.of());
      }
      case Node.Sequence sequence -> sequence(sequence, at);
    };
  }

  private List<Answer> each(List<Node> children, Subject at) {
    return children.stream().map(c -> answer(c, at)).toList();
  }

  private @Nullable Object value(Node.FieldTest test, Subject at) {
    UUID id =
        switch (test.place()) {
          case SUBJECT -> at.id();
          case LEAD -> at.lead();
          case ACCOUNT -> at.account();
        };
    return id == null ? null : world.value(id, test.field());
  }

  private Answer related(Node.Related node, Subject at) {
    UUID start = at.id();
    Set<UUID> ids = start == null ? Set.of() : Set.of(start);
    for (Relation step : node.path()) {
      ids =
          ids.stream()
              .flatMap(id -> world.related(id, step).stream())
              .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    Entity entity = node.path().getLast().to();
    Node where = node.where();
    Asked asked = new Asked(where);
    List<Answer> answers = new ArrayList<>();
    List<UUID> matching = new ArrayList<>();
    for (UUID id : ids.stream().sorted(Comparator.reverseOrder()).toList()) {
      Answer answer =
          where == null
              ? Answer.of(true, Answer.NEVER, Map.of())
              : answer(where, new Subject(entity, id, null, null));
      asked.answered(id, answer);
      answers.add(answer);
      if (answer.value()) {
        matching.add(id);
      }
    }
    Map<String, Object> data = new HashMap<>();
    data.put("count", matching.size());
    data.put("ids", matching.stream().sorted().limit(SHOWN).toList());
    List<Instant> falls =
        answers.stream()
            .filter(Answer::value)
            .map(Answer::until)
            .sorted(Comparator.reverseOrder())
            .toList();
    List<Instant> rises =
        answers.stream().filter(a -> !a.value()).map(Answer::until).sorted().toList();
    return counted(
        node.count(),
        data,
        asked,
        k -> {
          boolean enough = falls.size() >= k;
          int missing = k - falls.size();
          Instant until =
              enough
                  ? falls.get(k - 1)
                  : missing <= rises.size() ? rises.get(missing - 1) : Answer.NEVER;
          return Answer.of(enough, until, data);
        });
  }

  /** Any way to count, from "at least k". */
  private static Answer counted(
      Count count,
      Map<String, Object> data,
      Asked where,
      java.util.function.IntFunction<Answer> atLeast) {
    List<Answer> parts = new ArrayList<>();
    if (count.least() > 0) {
      parts.add(atLeast.apply(count.least()));
    }
    if (count.tooMany() > 0) {
      parts.add(atLeast.apply(count.tooMany()).negated());
    }
    Answer all = Answer.all(parts);
    return Answer.of(all.value(), all.until(), data, where.shown());
  }

  /** Newest first. */
  private List<Happening> happenings(InteractionType type, Subject at) {
    UUID id = at.id();
    if (id == null) {
      return List.of();
    }
    Set<UUID> people = Set.of(id);
    if (at.entity() == Entity.ACCOUNT) {
      people =
          world.related(id, Relation.ACCOUNT_CONTACTS).stream()
              .filter(c -> !Boolean.TRUE.equals(world.value(c, spec(Entity.CONTACT, "child"))))
              .collect(Collectors.toSet());
    }
    return world.interactions(people, type).stream()
        .sorted(Comparator.comparing(Happening::at).reversed())
        .toList();
  }

  /** Those for which {@code where} is true; the counting ones are kept for the explanation. */
  private List<Happening> matching(
      List<Happening> all, @Nullable Node where, Predicate<Happening> counts, Asked asked) {
    if (where == null) {
      return all;
    }
    List<Happening> matching = new ArrayList<>();
    for (Happening happening : all) {
      Answer answer = answer(where, new Subject(Entity.INTERACTION, happening.id(), null, null));
      if (counts.test(happening)) {
        asked.answered(happening.id(), answer);
      }
      if (answer.value()) {
        matching.add(happening);
      }
    }
    return matching;
  }

  private Answer interaction(Node.Interaction node, Subject at) {
    Span within = node.within();
    MovingBound window = within == null ? null : MovingBound.before(now, within, zone);
    Predicate<Happening> fresh = h -> window == null || h.at().isAfter(window.current());
    Predicate<Happening> over = h -> !h.at().isAfter(now);
    Asked asked = new Asked(node.where());
    List<Happening> all =
        matching(happenings(node.type(), at), node.where(), fresh.and(over), asked);
    List<Happening> recent = all.stream().filter(fresh).toList();
    List<Happening> live = recent.stream().filter(over).toList();
    Map<String, Object> data = new HashMap<>();
    data.put("count", live.size());
    data.put("newest", live.stream().limit(SHOWN).toList());
    if (live.isEmpty() && !all.isEmpty()) {
      data.put("nearest", all.stream().filter(over).findFirst().orElseGet(all::getLast));
    }
    MovingBound.Setback back = window == null ? null : window.setback();
    boolean again =
        back != null
            && window != null
            && all.stream()
                .anyMatch(h -> h.at().isAfter(back.to()) && !h.at().isAfter(window.current()));
    return counted(
        node.count(),
        data,
        asked,
        k -> {
          if (live.size() >= k) {
            Instant until = window == null ? Answer.NEVER : window.reaches(live.get(k - 1).at());
            return Answer.of(true, until, data);
          }
          Instant due = recent.size() >= k ? recent.get(recent.size() - k).at() : Answer.NEVER;
          boolean sooner = again && back != null && back.at().isBefore(due);
          return Answer.of(false, sooner && back != null ? back.at() : due, data);
        });
  }

  private Answer sequence(Node.Sequence node, Subject at) {
    List<InOrder.Step> steps = node.steps().stream().map(step -> step(step, at)).toList();
    return new InOrder(steps, node.within(), now, zone).answer();
  }

  private InOrder.Step step(Node.Step step, Subject at) {
    Asked asked = new Asked(step.where());
    List<Happening> all = happenings(step.type(), at);
    return InOrder.Step.of(matching(all, step.where(), h -> true, asked), asked);
  }
}
