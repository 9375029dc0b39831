package io.acquaint.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A system of the benchmark's own, started and stopped by the project's script. */
final class BenchSystem implements AutoCloseable {
  /** Another one lets a second benchmark run beside the first. */
  private static final int PORT_BASE =
      Integer.parseInt(System.getenv().getOrDefault("ACQUAINT_BENCH_PORT_BASE", "28080"));

  private static final String HOST = "127.0.0.1";

  private final Path root;
  private final Path home;
  private final FileChannel lock;

  private BenchSystem(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
    this.home = root.resolve("benchmarks/target/system");
  }

  static BenchSystem start(Path root) throws IOException, InterruptedException {
    BenchSystem system = new BenchSystem(root, alone(root));
    system.script("down", "--erase");
    system.script("up", "--detach");
    return system;
  }

  /** Waits for another benchmark of this work tree: it would lose its system to this one. */
  private static FileChannel alone(Path root) throws IOException {
    FileChannel channel =
        FileChannel.open(
            root.resolve("benchmarks/target/bench.lock"),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE);
    FileLock unused = channel.lock();
    return channel;
  }

  /** Where all services answer. */
  String gateway() {
    return "http://" + HOST + ":" + PORT_BASE;
  }

  /** Where one service answers, without the gateway between. */
  String service(int offset) {
    return "http://" + HOST + ":" + (PORT_BASE + offset);
  }

  /** Kafka's address. */
  String kafka() {
    return HOST + ":" + (PORT_BASE + 7);
  }

  HttpLoad load(int serviceOffset, int clients, int expectedStatus) {
    return new HttpLoad(HOST, PORT_BASE + serviceOffset, clients, expectedStatus);
  }

  PgBench.Database database(String name) throws IOException {
    return new PgBench.Database(HOST, PORT_BASE + 6, "postgres", password(), name);
  }

  Connection connect(String name) throws SQLException, IOException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%d/%s".formatted(HOST, PORT_BASE + 6, name), "postgres", password());
  }

  /** The runner made it at its first start. */
  private String password() throws IOException {
    return Files.readString(home.resolve("secrets/postgres-password")).strip();
  }

  String token(String role) throws IOException, InterruptedException {
    return script("token", "--role", role).lines().reduce((a, b) -> b).orElseThrow();
  }

  /** The process id of a component, such as {@code contacts-service} or {@code postgresql}. */
  long pid(String component) throws IOException {
    JsonNode book = new ObjectMapper().readTree(home.resolve("run/processes.json").toFile());
    for (JsonNode process : book) {
      if (process.path("name").asText().equals(component)) {
        return process.path("pid").asLong();
      }
    }
    throw new IllegalStateException(component + " does not run");
  }

  @Override
  public void close() {
    try {
      script("down", "--erase");
      lock.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String script(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(root.resolve("acquaint").toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("ACQUAINT_HOME", home.toString());
    builder.environment().put("ACQUAINT_PORT_BASE", Integer.toString(PORT_BASE));
    // A limit on calls is not what is measured.
    builder.environment().put("ACQUAINT_HTTP_RATE_LIMIT_ENABLED", "false");
    Path out = Files.createTempFile("acquaint", ".out");
    Process process = builder.redirectOutput(out.toFile()).start();
    int status = process.waitFor();
    String text = Files.readString(out);
    Files.delete(out);
    if (status != 0) {
      throw new IllegalStateException(command + " failed:\n" + text);
    }
    return text.strip();
  }
}
