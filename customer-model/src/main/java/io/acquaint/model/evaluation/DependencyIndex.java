package io.acquaint.model.evaluation;

import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.condition.Dependencies;
import io.acquaint.model.condition.Dependencies.Dependency;
import io.acquaint.model.condition.Node.Place;
import io.acquaint.model.condition.Trigger;
import io.acquaint.model.picture.ChangeSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * From what changed to who must be asked again. Only conditions that mention a trigger are looked
 * at, so the number of others costs nothing. Immutable; made anew when a segment or model goes
 * live.
 *
 * @param <K> what names a condition: a segment's id, a model's, a rule's
 */
public final class DependencyIndex<K> {

  /**
   * What must be asked again under one condition.
   *
   * @param subjects contacts (for account models: accounts)
   * @param leads leads that changed themselves (only for scoring)
   * @param accounts accounts of leads that changed (only for scoring)
   */
  public record Affected(Set<UUID> subjects, Set<UUID> leads, Set<UUID> accounts) {
    static Affected nobody() {
      return new Affected(new HashSet<>(), new HashSet<>(), new HashSet<>());
    }
  }

  private record Entry<K>(K key, Place place, List<Relation> path) {}

  private final Map<Trigger, List<Entry<K>>> entries;

  private DependencyIndex(Map<Trigger, List<Entry<K>>> entries) {
    this.entries = entries;
  }

  /** The index over these conditions. */
  public static <K> DependencyIndex<K> of(Map<K, Dependencies> conditions) {
    Map<Trigger, List<Entry<K>>> entries = new HashMap<>();
    conditions.forEach(
        (key, dependencies) -> {
          for (Dependency d : dependencies.all()) {
            entries
                .computeIfAbsent(d.trigger(), t -> new ArrayList<>())
                .add(new Entry<>(key, d.place(), d.path()));
          }
        });
    return new DependencyIndex<>(entries);
  }

  /** Whether any condition mentions the trigger. */
  public boolean listensTo(Trigger trigger) {
    return entries.containsKey(trigger);
  }

  /** Everything that must be asked again; ids may turn out to have the same answer as before. */
  public Map<K, Affected> affected(ChangeSet changes, DSLContext db) {
    Map<K, Affected> found = new LinkedHashMap<>();
    Reach reach = new Reach(db);
    changes
        .changes()
        .forEach(
            (trigger, change) -> {
              Map<List<Relation>, Set<UUID>> known = new HashMap<>();
              for (Entry<K> entry : entries.getOrDefault(trigger, List.of())) {
                Set<UUID> ids = known.computeIfAbsent(entry.path(), p -> reach.subjects(change, p));
                if (!ids.isEmpty()) {
                  add(found.computeIfAbsent(entry.key(), k -> Affected.nobody()), entry, ids);
                }
              }
            });
    return found;
  }

  private void add(Affected to, Entry<K> entry, Set<UUID> ids) {
    switch (entry.place()) {
      case SUBJECT -> to.subjects().addAll(ids);
      case LEAD -> to.leads().addAll(ids);
      case ACCOUNT -> to.accounts().addAll(ids);
    }
  }
}
