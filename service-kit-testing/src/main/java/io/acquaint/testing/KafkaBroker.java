package io.acquaint.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * The one Kafka broker of this test JVM, a process of its own. Found again by system properties,
 * because Quarkus loads this class once per application it starts.
 */
public final class KafkaBroker {

  private static final String FOLDER = "acquaint.testing.kafka.folder";
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final String CONFIGURATION =
      """
      process.roles=broker,controller
      node.id=1
      controller.quorum.voters=1@127.0.0.1:%2$d
      listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
      advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
      controller.listener.names=CONTROLLER
      log.dirs=%3$s
      num.partitions=3
      auto.create.topics.enable=false
      offsets.topic.num.partitions=1
      offsets.topic.replication.factor=1
      transaction.state.log.num.partitions=1
      transaction.state.log.replication.factor=1
      transaction.state.log.min.isr=1
      share.coordinator.state.topic.num.partitions=1
      share.coordinator.state.topic.replication.factor=1
      share.coordinator.state.topic.min.isr=1
      group.initial.rebalance.delay.ms=0
      group.consumer.heartbeat.interval.ms=1000
      group.consumer.min.heartbeat.interval.ms=500
      num.network.threads=2
      num.io.threads=2
      log.cleaner.dedupe.buffer.size=4194304
      log.index.size.max.bytes=1048576
      """;

  private final Path folder;

  private KafkaBroker(Path folder) {
    this.folder = folder;
  }

  /** The broker of this JVM, started if it was not yet. */
  public static synchronized KafkaBroker shared() {
    String known = System.getProperty(FOLDER);
    if (known != null) {
      return new KafkaBroker(Path.of(known));
    }
    try {
      KafkaBroker broker = new KafkaBroker(Files.createTempDirectory("acquaint-kafka"));
      broker.prepare();
      broker.start();
      System.setProperty(FOLDER, broker.folder.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(broker::erase));
      return broker;
    } catch (IOException e) {
      throw new UncheckedIOException("No folder for the Kafka broker", e);
    }
  }

  /** Where clients connect. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port();
  }

  /** Kills the broker as a power cut would; its data stays. */
  public void kill() {
    process().ifPresent(KafkaBroker::destroy);
  }

  /** Lets the broker answer nobody, as a network that drops everything would. */
  public void freeze() {
    process().ifPresent(broker -> signal("STOP", broker));
  }

  /** Lets a frozen broker go on where it was. */
  public void thaw() {
    process().ifPresent(broker -> signal("CONT", broker));
  }

  /** Starts the broker at the same port over the same data and waits until it answers. */
  public void start() {
    Path log = folder.resolve("broker.log");
    try {
      Process started =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xms64m",
                  "-Xmx256m",
                  "-Xss512k",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Xshare:auto",
                  "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                  "-cp",
                  folder.resolve("boot") + System.getProperty("path.separator") + brokerClassPath(),
                  BrokerMain.class.getName(),
                  folder.resolve("server.properties").toString(),
                  Long.toString(ProcessHandle.current().pid()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      Files.writeString(folder.resolve("pid"), Long.toString(started.pid()));
      awaitPort(started, log);
    } catch (IOException e) {
      throw new UncheckedIOException("The Kafka broker could not be started", e);
    }
  }

  private void prepare() throws IOException {
    int port = freePort();
    int controllerPort = freePort();
    Files.writeString(folder.resolve("port"), Integer.toString(port));
    Files.writeString(
        folder.resolve("server.properties"),
        CONFIGURATION.formatted(port, controllerPort, folder.resolve("data")));
    Path boot = folder.resolve("boot/io/acquaint/testing/BrokerMain.class");
    Files.createDirectories(boot.getParent());
    try (InputStream compiled = resource("BrokerMain.class")) {
      Files.copy(compiled, boot);
    }
  }

  private void awaitPort(Process started, Path log) throws IOException {
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (!listens()) {
      if (!started.isAlive() || System.nanoTime() > deadline) {
        started.destroyForcibly();
        throw new IllegalStateException("Kafka does not start:\n" + Files.readString(log));
      }
      try {
        started.waitFor(50, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while Kafka starts", e);
      }
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static String brokerClassPath() throws IOException {
    try (InputStream list = resource("kafka-broker.classpath")) {
      return Arrays.stream(
              new String(list.readAllBytes(), StandardCharsets.UTF_8).strip().split("\\R"))
          .filter(jar -> !jar.isBlank())
          .collect(Collectors.joining(System.getProperty("path.separator")));
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(
        KafkaBroker.class.getResourceAsStream(name), () -> "Missing resource " + name);
  }

  private int port() {
    try {
      return Integer.parseInt(Files.readString(folder.resolve("port")));
    } catch (IOException e) {
      throw new UncheckedIOException("The broker's folder is gone", e);
    }
  }

  private Optional<ProcessHandle> process() {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("pid"))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void signal(String name, ProcessHandle process) {
    try {
      String pid = Long.toString(process.pid());
      int status = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("kill -" + name + " ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void destroy(ProcessHandle process) {
    process.destroyForcibly();
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The broker does not die", e);
    }
  }

  private void erase() {
    kill();
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // A folder in the system's temporary place may stay behind.
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
