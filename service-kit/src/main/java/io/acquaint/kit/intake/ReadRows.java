package io.acquaint.kit.intake;

import io.acquaint.kit.intake.ImportStore.Failure;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The next rows of a file, read and checked by themselves. Nothing was looked up for them, so they
 * can be read while those before them are written.
 */
final class ReadRows<R> {

  private final ImportPlan<R> plan;
  private final long last;
  private final List<Item<R>> items = new ArrayList<>();
  private final List<Failure> failures = new ArrayList<>();

  /** A row that could be read. */
  record Item<R>(long row, List<String> cells, R request, @Nullable List<String> key) {}

  /**
   * Reads up to so many rows; one that breaks a rule fails alone.
   *
   * @param before the number of the row before the first
   */
  ReadRows(ImportPlan<R> plan, CsvRows rows, long before, int most, StrictJson strict) {
    this.plan = plan;
    long row = before;
    while (row < before + most && rows.hasNext()) {
      row++;
      read(row, rows.next(), strict);
    }
    this.last = row;
  }

  private void read(long row, List<String> cells, StrictJson strict) {
    if (cells.size() != plan.width()) {
      failures.add(
          new Failure(
              row, cells, "has %d cells, the header has %d".formatted(cells.size(), plan.width())));
      return;
    }
    try {
      R request = plan.request(cells, strict);
      items.add(new Item<>(row, cells, request, plan.matching().key(request)));
    } catch (ProblemException refused) {
      failures.add(new Failure(row, cells, reason(refused)));
    }
  }

  /** Whether the file has ended. */
  boolean isEmpty() {
    return items.isEmpty() && failures.isEmpty();
  }

  /** The number of the last of the rows. */
  long last() {
    return last;
  }

  ImportPlan<R> plan() {
    return plan;
  }

  List<Item<R>> items() {
    return items;
  }

  /** Those that could not be read. */
  List<Failure> failures() {
    return failures;
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

  /** What must be locked before the rows are applied. */
  Set<String> lockWords() {
    return keys().stream()
        .map(plan.matching()::lockWord)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Every finding with its field; never a value of the row. */
  static String reason(@Nullable ProblemException refused) {
    if (refused == null) {
      return "was refused";
    }
    if (refused.findings().isEmpty()) {
      return refused.detail().orElse(refused.type().title());
    }
    return refused.findings().stream().map(ReadRows::told).collect(Collectors.joining("; "));
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
