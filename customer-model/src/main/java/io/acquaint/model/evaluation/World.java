package io.acquaint.model.evaluation;

import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Relation;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stored data as the reference evaluator reads it: plain lookups, no sets. */
public interface World {

  /** One stored interaction. */
  record Happening(UUID id, Instant at) {}

  /** Whether the record is known. */
  boolean knows(Entity entity, UUID id);

  /**
   * A field's value: String (comparable), BigDecimal, Boolean, UUID, {@code Set<String>}, LocalDate
   * or Instant by the field's type; null if missing.
   */
  @Nullable Object value(UUID id, FieldSpec field);

  /** The records to which a relation leads. */
  Set<UUID> related(UUID id, Relation relation);

  /** All interactions of a type of these contacts, in any order. */
  List<Happening> interactions(Collection<UUID> contacts, InteractionType type);

  /** Whether a contact is a member of a segment. */
  boolean member(UUID contact, UUID segment);
}
