package io.acquaint.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** The whole system as {@code ./acquaint} runs it, beside any other on this machine. */
final class RunningSystem implements AutoCloseable {

  /** Ports of the system under test: gateway first, the others behind it. */
  private static final int FIRST_PORT_BASE = 18080;

  private static final int PORTS = 9;
  private static final int SEGMENTS = 3;
  private static final int POSTGRES = 6;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> SERVICES =
      List.of("contacts", "leads", "segments", "referrals", "scoring");

  private final Path root;
  private final Path home;
  private final int portBase;
  private final Map<String, String> tokens = new ConcurrentHashMap<>();

  private RunningSystem(Path root, Path home) {
    this.root = root;
    this.home = home;
    this.portBase = freePorts();
  }

  static RunningSystem start() throws IOException {
    Path root = projectRoot();
    Path home = root.resolve("acceptance-tests/target/system");
    RunningSystem system = new RunningSystem(root, home);
    system.script("down", "--erase");
    // A rehearsal pays after a few starts; here each service starts twice.
    system.script("up", "--detach", "--test-clock", "--no-rehearsal");
    return system;
  }

  static List<String> services() {
    return SERVICES;
  }

  Api as(String... roles) {
    String token = tokens.computeIfAbsent(String.join(" ", roles), key -> newToken(roles));
    return new Api(address(), token);
  }

  /** Where its gateway listens. */
  String address() {
    return "http://127.0.0.1:" + portBase;
  }

  /** The program that started it. */
  Path program() {
    return root.resolve("acquaint");
  }

  /**
   * What tells the program which system is meant, how often memberships are audited in it, and that
   * services which are killed after a minute need not be optimised.
   */
  Map<String, String> environment() {
    return Map.of(
        "ACQUAINT_HOME",
        home.toString(),
        "ACQUAINT_PORT_BASE",
        Integer.toString(portBase),
        "ACQUAINT_AUDIT_EVERY",
        "1s",
        "ACQUAINT_JAVA_OPTS",
        "-XX:TieredStopAtLevel=1");
  }

  /** The sum of a metric of segments-service, over all its labels; 0 if it is not there. */
  double segmentsFigure(String name) {
    String metrics =
        new Api("http://127.0.0.1:" + (portBase + SEGMENTS), "")
            .send("GET", "/q/metrics", null, null)
            .body();
    return metrics
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Ends a service as a crash would: no shutdown hook runs. */
  void kill(String service) throws IOException {
    ProcessHandle process =
        ProcessHandle.of(pid(service + "-service"))
            .orElseThrow(() -> new IllegalStateException(service + " is not up"));
    process.destroyForcibly();
    process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
  }

  private long pid(String component) throws IOException {
    for (JsonNode process : JSON.readTree(home.resolve("run/processes.json").toFile())) {
      if (process.path("name").asText().equals(component)) {
        return process.path("pid").asLong();
      }
    }
    throw new IllegalStateException(component + " was never started");
  }

  /** A connection of the superuser to one of its databases. */
  Connection database(String name) throws IOException, SQLException {
    String password = Files.readString(home.resolve("secrets/postgres-password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + (portBase + POSTGRES) + "/" + name, "postgres", password);
  }

  /** Starts a service that is not running, and returns when it is ready. */
  void restart(String service) {
    script("restart", service + "-service");
  }

  @Override
  public void close() {
    script("down", "--erase");
  }

  private String newToken(String... roles) {
    List<String> arguments = new ArrayList<>(List.of("token", "--user", "acceptance"));
    for (String role : roles) {
      arguments.addAll(List.of("--role", role));
    }
    return script(arguments.toArray(String[]::new)).lines().reduce((a, b) -> b).orElseThrow();
  }

  private String script(String... arguments) {
    List<String> command = new ArrayList<>(List.of(root.resolve("acquaint").toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment());
    try {
      Path out = Files.createTempFile("acquaint", ".out");
      Process process = builder.redirectOutput(out.toFile()).start();
      if (!process.waitFor(240, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException(command + " did not end:\n" + Files.readString(out));
      }
      String text = Files.readString(out);
      Files.delete(out);
      if (process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed:\n" + text);
      }
      return text.strip();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Another system under test may run on this machine. */
  private static int freePorts() {
    return IntStream.iterate(FIRST_PORT_BASE, base -> base < 30_000, base -> base + 100)
        .filter(base -> IntStream.range(base, base + PORTS).allMatch(RunningSystem::isFree))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no free ports"));
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private static Path projectRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("acquaint"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
