package io.acquaint.kit.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.kit.intake.RowFields.Column;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.Findings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the rows of one file are read: which cell is which field, and by what a record is recognised.
 */
final class ImportPlan<R> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_COLUMNS = 200;

  private final ImportTarget<R> target;
  private final List<String> header;
  private final List<Column> columns;
  private final RowFields rowFields;
  private final Matching<R> matching;

  /**
   * @throws io.acquaint.kit.problem.ProblemException 422 with everything that does not fit
   */
  ImportPlan(ImportTarget<R> target, ImportOptions options, List<String> header) {
    var findings = new Findings();
    this.target = target;
    this.header = header;
    this.rowFields = RowFields.of(target.requestType(), target.attributes());
    List<String> fields =
        options.mapping() == null
            ? byName(findings)
            : byMapping(Objects.requireNonNull(options.mapping()), findings);
    this.columns = fields.stream().map(rowFields::column).toList();
    boolean looks = options.duplicates() != OnDuplicate.CREATE;
    List<String> by =
        !looks
            ? List.of()
            : Objects.requireNonNullElse(options.matching(), target.defaultMatching());
    this.matching = Matching.of(target, by, "/options/matching", findings);
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
    return RowFields.tree(columns, cells);
  }

  /**
   * Reads a row as the request that makes a record of it.
   *
   * @throws io.acquaint.kit.problem.ProblemException with every rule that it breaks
   */
  R request(List<String> cells, StrictJson strict) {
    ObjectNode row = tree(cells);
    target.complete(row);
    Class<R> type = target.requestType();
    return holdsJson(cells) ? type.cast(strict.read(bytes(row), type)) : strict.bindPart(row, type);
  }

  /** Whether somebody else's JSON stands in a cell: it is held to what a body is held to. */
  private boolean holdsJson(List<String> cells) {
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      if (column.kind() == CellKind.JSON && !column.text(cells.get(i)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static byte[] bytes(ObjectNode tree) {
    try {
      return JSON.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can be written", e);
    }
  }

  /** By what records are recognised; by nothing when nobody looks. */
  Matching<R> matching() {
    return matching;
  }
}
