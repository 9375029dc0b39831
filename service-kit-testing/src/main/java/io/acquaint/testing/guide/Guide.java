package io.acquaint.testing.guide;

import io.acquaint.testing.contract.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A guide of {@code docs/guides}: its {@code sh} blocks in their order, each with the {@code json}
 * block that follows it directly, which shows what it answers.
 */
record Guide(String name, List<Step> steps) {

  /**
   * One block of commands.
   *
   * @param line where the commands begin in the file
   * @param answer the JSON that the guide shows for it, if it shows any
   */
  record Step(int line, String commands, @Nullable String answer) {}

  /** Reads {@code docs/guides/<name>.md}. */
  static Guide named(String name) {
    Path file = Repository.root().resolve("docs/guides/" + name + ".md");
    try {
      return of(name, Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Guide of(String name, List<String> lines) {
    var steps = new ArrayList<Step>();
    for (int i = 0; i < lines.size(); i++) {
      String fence = lines.get(i).strip();
      if (!fence.startsWith("```")) {
        continue;
      }
      int end = endOf(lines, i);
      String block = String.join("\n", lines.subList(i + 1, end));
      if (fence.equals("```sh")) {
        steps.add(new Step(i + 2, block, null));
      } else if (fence.equals("```json") && !steps.isEmpty() && steps.getLast().answer() == null) {
        Step asked = steps.removeLast();
        steps.add(new Step(asked.line(), asked.commands(), block));
      }
      i = end;
    }
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("The guide " + name + " has no block of sh");
    }
    return new Guide(name, List.copyOf(steps));
  }

  private static int endOf(List<String> lines, int start) {
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals("```")) {
        return i;
      }
    }
    throw new IllegalArgumentException("The block of line " + (start + 1) + " has no end");
  }
}
