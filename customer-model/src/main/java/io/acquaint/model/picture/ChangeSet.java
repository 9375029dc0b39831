package io.acquaint.model.picture;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.condition.Trigger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a batch changed in the picture: only what is new counts, repeated events leave no trace. */
public final class ChangeSet {

  /** No contact: leads and others without one. */
  public static final UUID NOBODY = new UUID(0, 0);

  /**
   * The records at which a trigger fired.
   *
   * @param entity the kind of the records; for interactions and memberships CONTACT
   * @param ids the records
   * @param links what the records were and are related to: column to ids, old and new; only for
   *     {@link Trigger.Linked}
   */
  public record Change(Entity entity, Set<UUID> ids, Map<String, Set<UUID>> links) {}

  private final Map<Trigger, Change> changes = new LinkedHashMap<>();
  private final List<FreshInteraction> interactions = new ArrayList<>();
  private final Set<Trigger.FieldChanged> redefined = new HashSet<>();

  /** An interaction that was stored by this batch. */
  public record FreshInteraction(UUID contactId, UUID id, InteractionType type) {}

  /** Everything that fired. */
  public Map<Trigger, Change> changes() {
    return changes;
  }

  /** The new interactions. */
  public List<FreshInteraction> interactions() {
    return interactions;
  }

  /**
   * The custom attributes that are registered otherwise than before, or no longer: conditions that
   * ask about them may have other answers for everybody, though no record changed.
   */
  public Set<Trigger.FieldChanged> redefined() {
    return redefined;
  }

  /** Whether no record changed. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** The records of an entity at which anything changed. */
  public Set<UUID> touched(Entity entity) {
    Set<UUID> ids = new HashSet<>();
    changes.values().stream().filter(c -> c.entity() == entity).forEach(c -> ids.addAll(c.ids()));
    return ids;
  }

  /** Adds memberships that changed, so that segments built on them follow. */
  public void membershipsChanged(UUID segmentId, Collection<UUID> contacts) {
    if (!contacts.isEmpty()) {
      fire(new Trigger.MembershipChanged(segmentId), Entity.CONTACT).ids().addAll(contacts);
    }
  }

  void happened(FreshInteraction interaction) {
    interactions.add(interaction);
    fire(new Trigger.Happened(interaction.type()), Entity.CONTACT)
        .ids()
        .add(interaction.contactId());
  }

  void redefined(Entity entity, String attribute) {
    redefined.add(new Trigger.FieldChanged(entity, FieldSpec.attributeField(attribute)));
  }

  void fieldChanged(Entity entity, String field, UUID id) {
    fire(new Trigger.FieldChanged(entity, field), entity).ids().add(id);
  }

  void linked(Entity entity, UUID id, Map<String, Set<UUID>> links) {
    Change change = fire(new Trigger.Linked(entity), entity);
    change.ids().add(id);
    links.forEach(
        (column, ids) -> change.links().computeIfAbsent(column, c -> new HashSet<>()).addAll(ids));
  }

  private Change fire(Trigger trigger, Entity entity) {
    return changes.computeIfAbsent(
        trigger, t -> new Change(entity, new HashSet<>(), new LinkedHashMap<>()));
  }
}
