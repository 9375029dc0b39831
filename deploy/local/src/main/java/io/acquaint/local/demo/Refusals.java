package io.acquaint.local.demo;

import java.util.ArrayList;
import java.util.List;

/** The rows that were not taken, each with its reason. */
final class Refusals {
  private final List<String> lines = new ArrayList<>();

  synchronized void add(String row, String reason) {
    lines.add(row + ": " + reason);
  }

  synchronized List<String> all() {
    return List.copyOf(lines);
  }
}
