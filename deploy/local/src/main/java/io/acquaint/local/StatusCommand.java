package io.acquaint.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.local.process.KnownProcess;
import io.acquaint.local.process.ProcessBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code status}: every component with its address, process, memory, and whether it answers. */
final class StatusCommand {
  private final Options options;
  private final Console console;
  private final Probe probe = new Probe();

  private record Line(String component, String address, long pid, long memoryMb, boolean answers) {}

  StatusCommand(Options options, Console console) {
    this.options = options;
    this.console = console;
  }

  int run() throws IOException {
    Home home = new Home(options.home());
    boolean up = RunnerLock.held(home);
    Optional<SystemState> state = SystemState.read(home);
    if (!up || state.isEmpty()) {
      List<String> alive =
          new ProcessBook(home.run())
              .all().stream()
                  .filter(known -> known.find().isPresent())
                  .map(KnownProcess::name)
                  .toList();
      if (options.json()) {
        console.say("{\"up\":false}");
      } else {
        console.say("not up (home " + home.path() + ")");
        if (!alive.isEmpty()) {
          console.say(
              "left over from a runner that was killed: "
                  + String.join(", ", alive)
                  + "; ./acquaint down ends them");
        }
      }
      return 1;
    }
    List<Line> lines = lines(home, state.get());
    boolean all = lines.stream().allMatch(Line::answers);
    if (options.json()) {
      console.say(json(all, lines));
    } else {
      lines.forEach(
          line ->
              console.say(
                  "%-18s %-24s pid %-8d %5d MB  %s"
                      .formatted(
                          line.component(),
                          line.address(),
                          line.pid(),
                          line.memoryMb(),
                          line.answers() ? "answers" : "DOES NOT ANSWER")));
      console.say(
          "%-18s %-24s %12s %5d MB"
              .formatted("together", "", "", lines.stream().mapToLong(Line::memoryMb).sum()));
    }
    return all ? 0 : 1;
  }

  private List<Line> lines(Home home, SystemState state) {
    Ports ports = new Ports(state.portBase());
    ProcessBook book = new ProcessBook(home.run());
    List<Line> lines = new ArrayList<>();
    ports
        .byComponent(state.externalInfra())
        .forEach(
            (component, port) -> {
              if (component.equals("kafka (controller)")) {
                return;
              }
              boolean http = component.equals("gateway") || component.endsWith("-service");
              String address = (http ? "http://" : "") + "127.0.0.1:" + port;
              boolean answers =
                  switch (component) {
                    case "gateway" -> probe.status(address + "/") == 200;
                    case "postgresql", "kafka" -> probe.connects(address);
                    default -> probe.ready(port);
                  };
              Optional<ProcessHandle> process =
                  book.named(component.equals("gateway") ? UpCommand.RUNNER : component)
                      .flatMap(KnownProcess::find);
              lines.add(
                  new Line(
                      component,
                      address,
                      process.map(ProcessHandle::pid).orElse(0L),
                      process.map(StatusCommand::memoryMb).orElse(0L),
                      answers));
            });
    return lines;
  }

  private static String json(boolean all, List<Line> lines) throws IOException {
    Map<String, Object> components = new LinkedHashMap<>();
    for (Line line : lines) {
      components.put(
          line.component(),
          Map.of(
              "address", line.address(),
              "pid", line.pid(),
              "memoryMb", line.memoryMb(),
              "answers", line.answers()));
    }
    return new ObjectMapper()
        .writeValueAsString(Map.of("up", true, "allAnswer", all, "components", components));
  }

  /**
   * What the process and its children hold of the machine's memory: the proportional share, so that
   * what PostgreSQL's processes have in common counts once. Linux only; 0 elsewhere.
   */
  private static long memoryMb(ProcessHandle process) {
    long kilobytes = proportional(process.pid());
    for (ProcessHandle child : process.children().toList()) {
      // The runner's children are components of their own.
      if (process.pid() != parentThatIsRunner(process)) {
        kilobytes += proportional(child.pid());
      }
    }
    return kilobytes / 1024;
  }

  private static long parentThatIsRunner(ProcessHandle process) {
    boolean runner =
        process
            .info()
            .commandLine()
            .filter(line -> line.contains(Main.class.getName()))
            .isPresent();
    return runner ? process.pid() : -1;
  }

  private static long proportional(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
          .filter(line -> line.startsWith("Pss:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }
}
