package io.acquaint.testing.guide;

import io.acquaint.testing.Tokens;
import io.acquaint.testing.guide.Guide.Step;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs a guide as its reader would: all blocks of {@code sh} one after the other in one shell, in
 * which variables live on. A command that fails, or an answer that is not what the guide shows,
 * fails the test with the line of the guide.
 *
 * <p>In a guide {@code $ACQUAINT} is the address of the system, without a path, and {@code
 * ./acquaint token --role marketer} answers a token; here both are of the service under test.
 * Guides call {@code curl --fail-with-body}, so that a refusal counts as a failure, and may use
 * {@code jq}. A {@code json} block right behind the commands shows their output: all that it names
 * must be there, where {@code "..."} stands for anything.
 */
public final class GuideCommands {

  private static final long PATIENCE_SECONDS = 120;

  private final Guide guide;
  private final Map<String, String> environment;
  private final @Nullable Path program;

  private GuideCommands(Guide guide, Map<String, String> environment, @Nullable Path program) {
    this.guide = guide;
    this.environment = environment;
    this.program = program;
  }

  /** The commands of {@code docs/guides/<name>.md}. */
  public static GuideCommands of(String name) {
    return new GuideCommands(Guide.named(name), Map.of(), null);
  }

  /** The same with more variables in the shell's environment. */
  public GuideCommands with(Map<String, String> variables) {
    return new GuideCommands(guide, Map.copyOf(variables), program);
  }

  /**
   * The same against a whole system that runs.
   *
   * @param address of its gateway
   * @param acquaint the program of the repository, which answers for that system in the environment
   *     given before
   */
  public GuideCommands against(String address, Path acquaint) {
    Map<String, String> more = new HashMap<>(environment);
    more.put("ACQUAINT", address);
    return new GuideCommands(guide, Map.copyOf(more), acquaint);
  }

  /** Runs all of them; fails at the first that fails or answers something else than is shown. */
  public void assertItRunsAsShown() {
    try {
      Path folder = Files.createTempDirectory("guide");
      writeProgram(folder);
      Path script = folder.resolve("guide.sh");
      Files.writeString(script, script(guide.steps()));
      int status = shell(folder, script);
      for (int i = 0; i < guide.steps().size(); i++) {
        check(folder, guide.steps().get(i), i, status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("The guide " + guide.name() + " was interrupted", e);
    }
  }

  /** The step's number is in the file {@code at}, so that it is known which one failed. */
  private static String script(List<Step> steps) {
    var script = new StringBuilder("set -euo pipefail\n");
    for (int i = 0; i < steps.size(); i++) {
      script.append(
          "echo %d > at\n{\n%s\n} > out.%d 2> err.%d\n"
              .formatted(i, steps.get(i).commands(), i, i));
    }
    return script.append("echo all > at\n").toString();
  }

  /** The program of the repository, or what stands in for it as far as guides use it. */
  private void writeProgram(Path folder) throws IOException {
    Path file = folder.resolve("acquaint");
    Files.writeString(
        file,
        program == null ? standIn() : "#!/usr/bin/env bash\nexec '%s' \"$@\"\n".formatted(program));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
  }

  private static String standIn() {
    var text = new StringBuilder("#!/usr/bin/env bash\ncase \"$*\" in\n");
    for (String role :
        List.of(
            "admin",
            "marketer",
            "salesperson",
            "sales-manager",
            "teleprospector",
            "partner-admin",
            "partner-user",
            "integration")) {
      text.append("  'token --role %s') echo '%s' ;;\n".formatted(role, Tokens.of(role)));
    }
    return text.append("  *) echo \"the guide calls ./acquaint $*\" >&2; exit 64 ;;\nesac\n")
        .toString();
  }

  private int shell(Path folder, Path script) throws IOException, InterruptedException {
    var builder =
        new ProcessBuilder("bash", script.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("shell.log").toFile());
    if (program == null) {
      builder.environment().put("ACQUAINT", "http://127.0.0.1:" + RestAssured.port);
    }
    builder.environment().putAll(environment);
    Process process = builder.start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(
          "The guide " + guide.name() + " hangs at step " + Files.readString(folder.resolve("at")));
    }
    return process.exitValue();
  }

  private void check(Path folder, Step step, int number, int status) throws IOException {
    String at = Files.readString(folder.resolve("at")).strip();
    Path out = folder.resolve("out." + number);
    String output = Files.exists(out) ? Files.readString(out) : "";
    String where = "docs/guides/" + guide.name() + ".md, line " + step.line();
    if (status != 0 && at.equals(Integer.toString(number))) {
      String errors = Files.readString(folder.resolve("err." + number));
      throw new AssertionError(
          where + " fails with " + status + "\n" + step.commands() + "\n" + output + errors);
    }
    if (step.answer() != null) {
      ShownAnswer.check(where, step.answer(), output);
    }
  }
}
