package io.acquaint.local;

import java.nio.file.Path;
import java.util.List;

/** A component that did not come up, with the end of what it had to say. */
final class StartFailure extends Exception {
  private final String component;
  private final Path log;
  private final List<String> lastLines;

  StartFailure(String component, String why, Path log, List<String> lastLines) {
    super(why);
    this.component = component;
    this.log = log;
    this.lastLines = lastLines;
  }

  /** What the person at the keyboard reads. */
  String report() {
    StringBuilder text = new StringBuilder();
    text.append('\n')
        .append(component)
        .append(' ')
        .append(getMessage())
        .append(". The end of ")
        .append(log);
    text.append(":\n");
    lastLines.forEach(line -> text.append("  | ").append(line).append('\n'));
    return text.toString();
  }
}
