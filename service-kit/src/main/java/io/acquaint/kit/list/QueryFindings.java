package io.acquaint.kit.list;

import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Findings of a list query, which come from parameters or from the members of a search body. */
final class QueryFindings {

  private final boolean body;
  private final List<Finding> found = new ArrayList<>();

  /**
   * @param body whether the names given to {@link #add} are members of the body
   */
  QueryFindings(boolean body) {
    this.body = body;
  }

  void add(String name, String code, String message) {
    Finding finding =
        body ? Finding.at("/" + name, code, message) : Finding.parameter(name, code, message);
    if (!found.contains(finding)) {
      found.add(finding);
    }
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw Problems.badRequest(found);
    }
  }

  /** Text of the caller, short enough for a message. */
  static String shortened(String text) {
    return text.length() <= 50 ? text : text.substring(0, 50) + "...";
  }
}
