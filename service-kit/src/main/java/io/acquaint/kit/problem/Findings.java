package io.acquaint.kit.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that a caller learns everything in one answer. Not thread-safe. */
public final class Findings {

  private final List<Finding> found = new ArrayList<>();

  public void add(Finding finding) {
    found.add(finding);
  }

  public void addAll(List<Finding> findings) {
    found.addAll(findings);
  }

  /** Adds a finding in the body. */
  public void at(String pointer, String code, String message) {
    found.add(Finding.at(pointer, code, message));
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  public List<Finding> asList() {
    return List.copyOf(found);
  }

  /**
   * @throws ProblemException 422 with all findings, if there are any
   */
  public void throwIfAny() {
    if (!found.isEmpty()) {
      throw Problems.unprocessable(found);
    }
  }
}
