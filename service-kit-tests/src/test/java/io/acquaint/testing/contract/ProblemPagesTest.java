package io.acquaint.testing.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemPagesTest {
  private static final Pattern TYPE =
      Pattern.compile("new\\s+ProblemType\\(\\s*\"([a-z0-9_]+)\"\\s*,\\s*(\\d+)");
  private static final Path ROOT = ContractFiles.openApi("x").resolve("../../..").normalize();

  @Test
  void everyProblemOfTheCodeBaseHasAPageThatNamesItsCodeAndStatus() throws IOException {
    Set<String> missing = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    for (Path file : mainSources()) {
      Matcher type = TYPE.matcher(Files.readString(file));
      while (type.find()) {
        String code = type.group(1);
        found.add(code);
        String expected = "<code>" + code + "</code>, status " + type.group(2);
        if (!pageOf(code).contains(expected)) {
          missing.add(code.replace('_', '-') + ".html with: " + expected);
        }
        if (!pageOf("index").contains("<code>" + code + "</code>")) {
          missing.add("index.html with: " + code);
        }
      }
    }

    assertFalse(found.isEmpty());
    assertEquals(Set.of(), missing);
  }

  private static String pageOf(String code) throws IOException {
    Path page =
        ROOT.resolve("contracts/src/main/resources/problems/" + code.replace('_', '-') + ".html");
    return Files.exists(page) ? Files.readString(page) : "";
  }

  private static List<Path> mainSources() throws IOException {
    try (var files =
        Files.find(
            ROOT,
            20,
            (path, attributes) ->
                path.toString().endsWith(".java")
                    && path.toString().contains("/src/main/")
                    && !path.toString().contains("node_modules"))) {
      return files.toList();
    }
  }
}
