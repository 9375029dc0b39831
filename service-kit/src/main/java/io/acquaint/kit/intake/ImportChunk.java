package io.acquaint.kit.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.intake.ImportStore.Effect;
import io.acquaint.kit.intake.ImportStore.Failure;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a file on their way to records. Rows that are about one record come one after the
 * other: the first makes it, the others find it.
 */
final class ImportChunk<R> {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ImportPlan<R> plan;
  private final OnDuplicate onDuplicate;
  private final List<Item<R>> items = new ArrayList<>();
  private final List<Effect> effects = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();
  private long skipped;
  private long updated;

  /** A row that could be read. */
  private record Item<R>(
      long row, List<String> cells, ObjectNode tree, R request, @Nullable List<String> key) {}

  ImportChunk(ImportPlan<R> plan, OnDuplicate onDuplicate) {
    this.plan = plan;
    this.onDuplicate = onDuplicate;
  }

  /** Reads a row; one that breaks a rule fails alone. */
  void add(long row, List<String> cells, StrictJson strict) {
    if (cells.size() != plan.width()) {
      failures.add(
          new Failure(
              row, cells, "has %d cells, the header has %d".formatted(cells.size(), plan.width())));
      return;
    }
    ObjectNode tree = plan.tree(cells);
    ObjectNode whole = tree.deepCopy();
    plan.target().complete(whole);
    try {
      R request =
          plan.target().requestType().cast(strict.read(bytes(whole), plan.target().requestType()));
      items.add(new Item<>(row, cells, tree, request, plan.key(request)));
    } catch (ProblemException refused) {
      failures.add(new Failure(row, cells, reason(refused)));
    }
  }

  /** What must be locked before {@link #apply}. */
  Set<String> lockWords() {
    return keys().stream().map(plan::lockWord).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The values by which the rows' records are recognised. */
  Set<List<String>> keys() {
    Set<List<String>> keys = new HashSet<>();
    for (Item<R> item : items) {
      if (item.key() != null) {
        keys.add(item.key());
      }
    }
    return keys;
  }

  /**
   * Makes records of the rows, in the caller's transaction.
   *
   * @param known the record of each key that has one
   * @param met keys of earlier rows whose records a dry run did not keep
   */
  void apply(Map<List<String>, UUID> known, Set<List<String>> met) {
    Map<List<String>, UUID> records = new HashMap<>(known);
    var fresh = new LinkedHashMap<Item<R>, R>();
    Set<List<String>> coming = new HashSet<>();
    var later = new ArrayList<Item<R>>();
    for (Item<R> item : items) {
      boolean there =
          item.key() != null
              && (records.containsKey(item.key())
                  || met.contains(item.key())
                  || !coming.add(item.key()));
      if (there) {
        later.add(item);
      } else {
        fresh.put(item, item.request());
      }
    }
    create(List.copyOf(fresh.keySet()), records);
    later.forEach(item -> again(item, records, met));
  }

  private void create(List<Item<R>> fresh, Map<List<String>, UUID> records) {
    List<Made> made = plan.target().create(fresh.stream().map(Item::request).toList());
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
          note(item, plan.target().update(record, item.tree()), false);
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
      failures.add(new Failure(item.row(), item.cells(), reason(made.refused())));
      return false;
    }
    effects.add(new Effect(item.row(), id, made.version(), created));
    return true;
  }

  ImportPlan<R> plan() {
    return plan;
  }

  ImportTarget<R> target() {
    return plan.target();
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

  private static byte[] bytes(ObjectNode tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can be written", e);
    }
  }

  /** Every finding with its field; never a value of the row. */
  private static String reason(@Nullable ProblemException refused) {
    if (refused == null) {
      return "was refused";
    }
    if (refused.findings().isEmpty()) {
      return refused.detail().orElse(refused.type().title());
    }
    return refused.findings().stream().map(ImportChunk::told).collect(Collectors.joining("; "));
  }

  private static String told(Finding finding) {
    String pointer = finding.pointer();
    if (pointer == null || pointer.isEmpty()) {
      return finding.message();
    }
    return pointer.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~")
        + ": "
        + finding.message();
  }
}
