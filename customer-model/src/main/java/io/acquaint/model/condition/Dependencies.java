package io.acquaint.model.condition;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.Fields;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.catalogue.Root;
import io.acquaint.model.condition.Node.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can change the answer of a condition: each trigger with the way from the root to the record
 * at which it happens.
 */
public record Dependencies(Set<Dependency> all) {

  /** Of what nothing changes. */
  public static final Dependencies NONE = new Dependencies(Set.of());

  /**
   * One dependency.
   *
   * @param path the relations from the root's subject to the record; empty: the subject itself
   * @param place LEAD or ACCOUNT if the way begins at the lead being scored, or at its account
   */
  public record Dependency(Trigger trigger, Place place, List<Relation> path) {}

  /** What can change the answer of one condition or of the other. */
  public Dependencies and(Dependencies other) {
    Set<Dependency> both = new LinkedHashSet<>(all);
    both.addAll(other.all);
    return new Dependencies(Set.copyOf(both));
  }

  /** Of a whole condition; what makes the subject itself countable is always part of it. */
  static Dependencies of(Root root, Node tree) {
    Set<Dependency> found = new LinkedHashSet<>();
    Entity subject = root.subject();
    found.add(at(new Trigger.Linked(subject), List.of()));
    found.add(at(new Trigger.FieldChanged(subject, "status"), List.of()));
    if (subject == Entity.CONTACT) {
      found.add(at(new Trigger.FieldChanged(subject, "child"), List.of()));
    }
    if (root.isLead()) {
      // a lead that comes, goes or is linked anew is asked again
      found.add(new Dependency(new Trigger.Linked(Entity.LEAD), Place.LEAD, List.of()));
      found.add(new Dependency(new Trigger.Linked(Entity.ACCOUNT), Place.ACCOUNT, List.of()));
    }
    if (root == Root.CONTACT_LEAD) {
      found.add(at(new Trigger.FieldChanged(Entity.CONTACT, "accountId"), List.of()));
    }
    collect(tree, subject, List.of(), found);
    return new Dependencies(Set.copyOf(found));
  }

  private static Dependency at(Trigger trigger, List<Relation> path) {
    return new Dependency(trigger, Place.SUBJECT, path);
  }

  private static void collect(
      @Nullable Node node, Entity entity, List<Relation> path, Set<Dependency> to) {
    switch (node) {
      case null -> {}
      case Node.All(List<Node> children) -> children.forEach(c -> collect(c, entity, path, to));
      case Node.Any(List<Node> children) -> children.forEach(c -> collect(c, entity, path, to));
      case Node.Not(Node child) -> collect(child, entity, path, to);
      case Node.FieldTest test ->
          to.add(
              new Dependency(
                  new Trigger.FieldChanged(test.field().entity(), test.field().name()),
                  test.place(),
                  path));
      case Node.Related related -> {
        List<Relation> longer = new ArrayList<>(path);
        for (Relation step : related.path()) {
          to.add(at(new Trigger.FieldChanged(step.from(), linkField(step)), List.copyOf(longer)));
          longer.add(step);
          to.add(at(new Trigger.Linked(step.to()), List.copyOf(longer)));
        }
        collect(related.where(), related.path().getLast().to(), List.copyOf(longer), to);
      }
      case Node.Interaction i -> to.add(at(new Trigger.Happened(i.type()), people(entity, path)));
      case Node.SegmentRef(UUID id) -> to.add(at(new Trigger.MembershipChanged(id), path));
      case Node.Sequence sequence ->
          sequence
              .steps()
              .forEach(s -> to.add(at(new Trigger.Happened(s.type()), people(entity, path))));
    }
  }

  /** Interactions are of contacts: those of an account are those of its contacts. */
  private static List<Relation> people(Entity entity, List<Relation> path) {
    if (entity != Entity.ACCOUNT) {
      return path;
    }
    List<Relation> longer = new ArrayList<>(path);
    longer.add(Relation.ACCOUNT_CONTACTS);
    return List.copyOf(longer);
  }

  /** The field that says where a step leads to. */
  private static String linkField(Relation step) {
    return Fields.of(step.from()).stream()
        .filter(f -> step.near().equals(f.column()))
        .map(FieldSpec::name)
        .findFirst()
        .orElseThrow();
  }

  /** The interaction types, for catalogues and checks. */
  public Set<InteractionType> interactions() {
    return all.stream()
        .map(Dependency::trigger)
        .filter(Trigger.Happened.class::isInstance)
        .map(t -> ((Trigger.Happened) t).type())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The segments it refers to: they must be live, and evaluated before. */
  public Set<UUID> segments() {
    return all.stream()
        .map(Dependency::trigger)
        .filter(Trigger.MembershipChanged.class::isInstance)
        .map(t -> ((Trigger.MembershipChanged) t).segmentId())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The custom attributes it mentions, as entity and field name. */
  public Set<Trigger.FieldChanged> attributes() {
    return all.stream()
        .map(Dependency::trigger)
        .filter(Trigger.FieldChanged.class::isInstance)
        .map(Trigger.FieldChanged.class::cast)
        .filter(t -> t.field().startsWith("attributes."))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it looks at behaviour: interactions or scores. */
  boolean behavioural() {
    return all.stream()
        .map(Dependency::trigger)
        .anyMatch(
            t ->
                switch (t) {
                  case Trigger.Happened h -> true;
                  case Trigger.FieldChanged f -> f.entity() == Entity.LEAD_SCORE;
                  case Trigger.Linked l -> l.entity() == Entity.LEAD_SCORE;
                  case Trigger.MembershipChanged m -> false;
                });
  }
}
