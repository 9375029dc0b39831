package io.acquaint.leads.automation;

import io.acquaint.kit.consumer.InboundEvent;
import io.acquaint.leads.lead.ScoreSignal;
import io.acquaint.leads.score.ScoreCopy;
import io.acquaint.leads.score.ScoreKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Works out in memory what one poll of score events comes to: which copies to write or remove, and
 * which news could move leads. Without I/O: what is stored is given, the outcome is taken.
 */
final class ScoreBatch {

  static final String CHANGED = "score.changed";
  static final String THRESHOLD_REACHED = "score.threshold-reached";

  private final Map<ScoreKey, ScoreCopy> known;
  private final Map<ScoreKey, ScoreCopy> written = new LinkedHashMap<>();
  private final Set<ScoreKey> removed = new LinkedHashSet<>();
  private final List<ScoreSignal> signals = new ArrayList<>();

  /**
   * @param stored the copies that are stored of the keys in the batch
   */
  ScoreBatch(Map<ScoreKey, ScoreCopy> stored) {
    this.known = new HashMap<>(stored);
  }

  /** The keys that the events speak of, to be read before. */
  static Set<ScoreKey> keysOf(List<InboundEvent> events) {
    Set<ScoreKey> keys = new LinkedHashSet<>();
    for (InboundEvent event : events) {
      if (isScore(event)) {
        keys.add(ScoreEvent.copyOf(event).key());
      }
    }
    return keys;
  }

  private static boolean isScore(InboundEvent event) {
    return !event.tombstone()
        && (event.type().equals(CHANGED) || event.type().equals(THRESHOLD_REACHED));
  }

  void take(InboundEvent event) {
    if (event.tombstone()) {
      keyOf(event.key()).ifPresent(this::remove);
    } else if (isScore(event)) {
      score(event);
    }
  }

  private void score(InboundEvent event) {
    ScoreCopy heard = ScoreEvent.copyOf(event);
    ScoreCopy before = known.get(heard.key());
    int handled = before == null ? 0 : before.crossingsHandled();
    boolean newer = before == null || heard.version() > before.version();
    ScoreCopy after = before == null || newer ? heard.handled(handled) : before;
    boolean crossed = false;
    if (event.type().equals(THRESHOLD_REACHED)) {
      int crossing = ScoreEvent.crossingOf(event);
      crossed = crossing > handled;
      after = crossed ? after.handled(crossing) : after;
    }
    if (!newer && !crossed) {
      return;
    }
    known.put(heard.key(), after);
    written.put(heard.key(), after);
    removed.remove(heard.key());
    boolean scored = newer && heard.score() != 0;
    if (scored || crossed) {
      signals.add(new ScoreSignal(heard.key().leadId(), heard.key().modelId(), scored, crossed));
    }
  }

  private void remove(ScoreKey key) {
    known.remove(key);
    written.remove(key);
    removed.add(key);
  }

  /** Record keys of scores are {@code <lead>:<model>}. */
  private static Optional<ScoreKey> keyOf(String recordKey) {
    int colon = recordKey.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    return parse(recordKey.substring(0, colon))
        .flatMap(lead -> parse(recordKey.substring(colon + 1)).map(m -> new ScoreKey(lead, m)));
  }

  private static Optional<UUID> parse(String id) {
    try {
      return Optional.of(UUID.fromString(id));
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  List<ScoreCopy> written() {
    return List.copyOf(written.values());
  }

  Set<ScoreKey> removed() {
    return removed;
  }

  List<ScoreSignal> signals() {
    return signals;
  }
}
