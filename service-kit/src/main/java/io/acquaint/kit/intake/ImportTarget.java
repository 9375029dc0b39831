package io.acquaint.kit.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A collection that takes imports. A bean of the feature that owns the records.
 *
 * @param <R> the request that creates one; its components are the fields of a file
 */
public interface ImportTarget<R> {

  /** The last path segment of the collection's route, such as {@code contacts}. */
  String collection();

  Class<R> requestType();

  /** The table of the records. */
  String table();

  /** Which records count when one is recognised. */
  Candidates recognised();

  /** Fields of an export that a file may hold, and that an import passes over. */
  Set<String> passedOver();

  /** By what a record is recognised unless the options say otherwise. */
  List<String> defaultMatching();

  /** How a record is recognised by a field; empty if it cannot be. */
  Optional<MatchColumn<R>> matchColumn(String field);

  /** What the registered attributes hold. */
  Map<String, CellKind> attributes();

  /** Makes everybody else wait who brings one of these; the words come in one order. */
  void lock(Collection<String> words);

  /** Adds what a row that makes a record need not say. */
  void complete(ObjectNode row);

  /** Creates records, in the caller's transaction, in few statements. */
  List<Made> create(List<R> requests);

  /** Merges what a row says into a record, in the caller's transaction. */
  Made update(UUID id, ObjectNode changes);

  /**
   * The versions of those of the records that are there; nobody can change them until the
   * transaction ends.
   */
  Map<UUID, Long> lockVersions(Collection<UUID> ids);

  /** Those of the records that something belongs to which came later, or that a rule holds. */
  Set<UUID> inUse(Collection<UUID> ids);

  /** Removes locked records that are not in use, in the caller's transaction. */
  void remove(Collection<UUID> ids);
}
