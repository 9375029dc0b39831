package io.acquaint.model.condition;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.InteractionType;
import java.util.UUID;

/** Something that an event can change and that a condition can depend on. */
public sealed interface Trigger {

  /** A new interaction of this type was stored. */
  record Happened(InteractionType type) implements Trigger {}

  /** A field of a record changed. */
  record FieldChanged(Entity entity, String field) implements Trigger {}

  /** A record came, went, or is now related to other records. */
  record Linked(Entity entity) implements Trigger {}

  /** A membership in this segment changed. */
  record MembershipChanged(UUID segmentId) implements Trigger {}
}
