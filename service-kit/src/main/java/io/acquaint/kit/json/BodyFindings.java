package io.acquaint.kit.json;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with one body. Knows which findings make it unreadable (400, else 422). */
final class BodyFindings {

  static final String NOT_JSON = "not_json";
  static final String MISSING = "missing";
  static final String INVALID_ENCODING = "invalid_encoding";
  static final String TOO_DEEP = "too_deep";
  static final String TOO_LONG = "too_long";
  static final String DUPLICATE_FIELD = "duplicate_field";
  static final String UNKNOWN_FIELD = "unknown_field";
  static final String WRONG_TYPE = "wrong_type";
  static final String READ_ONLY = "read_only";
  static final String UNKNOWN_VALUE = "unknown_value";
  static final String INVALID_FORMAT = "invalid_format";
  static final String INVALID_DATE = "invalid_date";
  static final String INVALID_TEXT = "invalid_text";
  static final String OUT_OF_RANGE = "out_of_range";
  static final String REQUIRED = "required";

  private static final Set<String> UNREADABLE =
      Set.of(
          NOT_JSON,
          MISSING,
          INVALID_ENCODING,
          TOO_DEEP,
          TOO_LONG,
          DUPLICATE_FIELD,
          UNKNOWN_FIELD,
          WRONG_TYPE);

  /** More findings than anybody reads; the bound keeps a hostile body cheap. */
  private static final int MOST = 100;

  private final List<Finding> found = new ArrayList<>();

  void add(String pointer, String code, String message) {
    if (!isFull()) {
      found.add(Finding.at(pointer, code, message));
    }
  }

  /** Adds what another pass over the same body may have noted already. */
  void addOnce(Finding finding) {
    if (!isFull() && !found.contains(finding)) {
      found.add(finding);
    }
  }

  boolean isFull() {
    return found.size() >= MOST;
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /** Whether something was found at this place, above it, or below it. */
  boolean touch(String pointer) {
    return found.stream()
        .map(Finding::pointer)
        .anyMatch(other -> other != null && (within(other, pointer) || within(pointer, other)));
  }

  BodyFindings copy() {
    BodyFindings copy = new BodyFindings();
    copy.found.addAll(found);
    return copy;
  }

  List<Finding> asList() {
    return List.copyOf(found);
  }

  ProblemException problem() {
    return problem(found);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw problem();
    }
  }

  /** 400 if one of the findings makes the body unreadable, else 422. */
  static ProblemException problem(List<Finding> findings) {
    boolean unreadable = findings.stream().anyMatch(finding -> UNREADABLE.contains(finding.code()));
    return unreadable ? Problems.badRequest(findings) : Problems.unprocessable(findings);
  }

  static ProblemException unreadable(String pointer, String code, String message) {
    return Problems.badRequest(List.of(Finding.at(pointer, code, message)));
  }

  private static boolean within(String inner, String outer) {
    return inner.equals(outer) || inner.startsWith(outer + "/");
  }
}
