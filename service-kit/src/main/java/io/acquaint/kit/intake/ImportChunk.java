package io.acquaint.kit.intake;

import io.acquaint.kit.intake.ImportStore.Effect;
import io.acquaint.kit.intake.ImportStore.Failure;
import io.acquaint.kit.intake.ReadRows.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Some rows of a file on their way to records. Rows that are about one record come one after the
 * other: the first makes it, the others find it.
 */
final class ImportChunk<R> {

  private final ReadRows<R> rows;
  private final ImportTarget<R> target;
  private final OnDuplicate onDuplicate;
  private final List<Effect> effects = new ArrayList<>();
  private final List<Failure> failures;
  private long skipped;
  private long updated;

  ImportChunk(ReadRows<R> rows, OnDuplicate onDuplicate) {
    this.rows = rows;
    this.target = rows.plan().target();
    this.onDuplicate = onDuplicate;
    this.failures = new ArrayList<>(rows.failures());
  }

  /**
   * Makes records of the rows, in the caller's transaction.
   *
   * @param known the record of each key that has one
   * @param met keys of earlier rows whose records a dry run did not keep
   */
  void apply(Map<List<String>, UUID> known, Set<List<String>> met) {
    Map<List<String>, UUID> records = new HashMap<>(known);
    var fresh = new ArrayList<Item<R>>();
    Set<List<String>> coming = new HashSet<>();
    var later = new ArrayList<Item<R>>();
    for (Item<R> item : rows.items()) {
      boolean there =
          item.key() != null
              && (records.containsKey(item.key())
                  || met.contains(item.key())
                  || !coming.add(item.key()));
      if (there) {
        later.add(item);
      } else {
        fresh.add(item);
      }
    }
    create(fresh, records);
    later.forEach(item -> again(item, records, met));
  }

  private void create(List<Item<R>> fresh, Map<List<String>, UUID> records) {
    List<Made> made = target.create(fresh.stream().map(Item::request).toList());
    for (int i = 0; i < made.size(); i++) {
      Item<R> item = fresh.get(i);
      if (note(item, made.get(i), true) && item.key() != null) {
        records.put(item.key(), made.get(i).id());
      }
    }
  }

  /** A row about a record that is there. */
  private void again(Item<R> item, Map<List<String>, UUID> records, Set<List<String>> met) {
    UUID record = records.get(item.key());
    switch (onDuplicate) {
      case SKIP -> skipped++;
      case UPDATE -> {
        if (record != null) {
          note(item, target.update(record, rows.plan().tree(item.cells())), false);
        } else if (met.contains(item.key())) {
          updated++;
        } else {
          // The row before it, which would have made the record, failed.
          create(List.of(item), records);
        }
      }
      case CREATE -> throw new IllegalStateException("Nobody looks for duplicates");
    }
  }

  private boolean note(Item<R> item, Made made, boolean created) {
    UUID id = made.id();
    if (id == null) {
      failures.add(new Failure(item.row(), item.cells(), ReadRows.reason(made.refused())));
      return false;
    }
    effects.add(new Effect(item.row(), id, made.version(), created));
    return true;
  }

  Tally tally() {
    long created = effects.stream().filter(Effect::created).count();
    return new Tally(created, updated + effects.size() - created, skipped, failures.size());
  }

  List<Effect> effects() {
    return effects;
  }

  List<Failure> failures() {
    return failures;
  }
}
