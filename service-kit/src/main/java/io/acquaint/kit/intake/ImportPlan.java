package io.acquaint.kit.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.problem.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one file are read: which cell is which field, and by what a record is recognised.
 */
final class ImportPlan<R> {

  private static final int MOST_COLUMNS = 200;

  private final ImportTarget<R> target;
  private final List<String> header;
  private final List<String> fields;
  private final RowFields rowFields;
  private final List<MatchColumn<R>> matching;
  private final List<String> matchingFields;

  /**
   * @throws io.acquaint.kit.problem.ProblemException 422 with everything that does not fit
   */
  ImportPlan(ImportTarget<R> target, ImportOptions options, List<String> header) {
    var findings = new Findings();
    this.target = target;
    this.header = header;
    this.rowFields = RowFields.of(target.requestType(), target.attributes());
    this.fields =
        options.mapping() == null
            ? byName(findings)
            : byMapping(Objects.requireNonNull(options.mapping()), findings);
    boolean looks = options.duplicates() != OnDuplicate.CREATE;
    this.matchingFields =
        !looks
            ? List.of()
            : Objects.requireNonNullElse(options.matching(), target.defaultMatching());
    this.matching = matching(findings);
    findings.throwIfAny();
  }

  private List<String> byName(Findings findings) {
    checkHeader(findings);
    var names = new ArrayList<String>();
    for (String name : header) {
      boolean known = rowFields.kind(name).isPresent();
      if (!known && !target.passedOver().contains(name)) {
        findings.at("/file", "unknown_column", "has a column that is no field: " + shown(name));
      }
      names.add(known ? name : "");
    }
    return names;
  }

  private List<String> byMapping(Map<String, String> mapping, Findings findings) {
    checkHeader(findings);
    mapping.forEach(
        (column, field) -> {
          String pointer = "/options/mapping/" + column.replace("~", "~0").replace("/", "~1");
          if (!header.contains(column)) {
            findings.at(pointer, "unknown_column", "is no column of the file");
          }
          if (rowFields.kind(field).isEmpty()) {
            findings.at(pointer, "unknown_field", "names no field: " + shown(field));
          }
        });
    if (new HashSet<>(mapping.values()).size() < mapping.size()) {
      findings.at("/options/mapping", "repeated", "gives two columns to one field");
    }
    return header.stream()
        .map(column -> mapping.getOrDefault(column, ""))
        .map(field -> rowFields.kind(field).isPresent() ? field : "")
        .toList();
  }

  private void checkHeader(Findings findings) {
    if (header.size() > MOST_COLUMNS) {
      findings.at("/file", "too_many_columns", "has more than " + MOST_COLUMNS + " columns");
    }
    if (new HashSet<>(header).size() < header.size()) {
      findings.at("/file", "repeated_column", "has two columns of one name");
    }
  }

  private List<MatchColumn<R>> matching(Findings findings) {
    var columns = new ArrayList<MatchColumn<R>>();
    for (int i = 0; i < matchingFields.size(); i++) {
      String pointer = "/options/matching/" + i;
      target
          .matchColumn(matchingFields.get(i))
          .ifPresentOrElse(
              columns::add,
              () -> findings.at(pointer, "unknown_field", "is no field to recognise records by"));
    }
    return columns;
  }

  private static String shown(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  ImportTarget<R> target() {
    return target;
  }

  /** How many cells a row must have. */
  int width() {
    return header.size();
  }

  /** The JSON of a row. */
  ObjectNode tree(List<String> cells) {
    return rowFields.tree(fields, cells);
  }

  /** The values by which a record is recognised; null when the row lacks one, or nobody looks. */
  @Nullable List<String> key(R request) {
    var values = new ArrayList<String>();
    for (MatchColumn<R> column : matching) {
      String value = column.value().apply(request);
      if (value == null) {
        return null;
      }
      values.add(value);
    }
    return values.isEmpty() ? null : values;
  }

  /** What to lock, so that nobody else makes the record meanwhile. */
  String lockWord(List<String> key) {
    return String.join(",", matchingFields) + " " + String.join("\n", key);
  }

  List<MatchColumn<R>> matching() {
    return matching;
  }
}
