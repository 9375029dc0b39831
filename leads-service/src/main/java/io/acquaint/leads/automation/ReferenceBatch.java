package io.acquaint.leads.automation;

import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.kit.consumer.PoisonEventException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one poll says of contacts, or of accounts: which exist, and what became of the others. */
final class ReferenceBatch {

  private final Map<UUID, Long> present = new LinkedHashMap<>();
  private final Map<UUID, Optional<UUID>> gone = new LinkedHashMap<>();

  void take(InboundEvent event) {
    UUID id = parse(event, event.tombstone() ? event.key() : event.subject());
    if (event.type().endsWith(".merged") && !event.tombstone()) {
      leave(id, Optional.of(parse(event, event.body().path("mergedIntoId").asText())));
    } else if (event.tombstone()
        || event.type().endsWith(".deleted")
        || event.type().endsWith(".erased")) {
      gone.putIfAbsent(id, Optional.empty());
      present.remove(id);
    } else {
      present.merge(id, event.body().path("version").asLong(), Math::max);
    }
  }

  private void leave(UUID id, Optional<UUID> successor) {
    gone.put(id, successor);
    present.remove(id);
  }

  private static UUID parse(InboundEvent event, String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notAnId) {
      throw new PoisonEventException(event, "The subject is not an id", notAnId);
    }
  }

  /** The ids that exist, with their newest versions. */
  Map<UUID, Long> present() {
    return present;
  }

  /** The ids that are gone, with the record that took over, if one did. */
  Map<UUID, Optional<UUID>> gone() {
    return gone;
  }
}
