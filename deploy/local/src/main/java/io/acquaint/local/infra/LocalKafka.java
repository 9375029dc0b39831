package io.acquaint.local.infra;

import io.acquaint.local.Home;
import io.acquaint.local.UsageException;
import io.acquaint.local.process.AotCache;
import io.acquaint.local.process.JvmOptions;
import io.acquaint.local.process.Program;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The embedded Kafka: one node that is broker and controller, in a JVM of its own, its data kept.
 */
public final class LocalKafka {
  private final Path root;
  private final Home home;
  private final int port;
  private final int controllerPort;

  public LocalKafka(Path root, Home home, int port, int controllerPort) {
    this.root = root;
    this.home = home;
    this.port = port;
    this.controllerPort = controllerPort;
  }

  public AotCache aotCache() {
    return AotCache.beside(libs());
  }

  private Path libs() {
    return root.resolve("deploy/local/broker/target/libs");
  }

  /** Formats the storage at the first call, and says how to start. */
  public Program prepare() throws IOException, InterruptedException {
    Path libs = libs();
    if (!Files.isDirectory(libs)) {
      throw new UsageException("the jars of Kafka are missing; run ./acquaint build");
    }
    Files.createDirectories(home.kafka());
    Path configuration = home.kafka().resolve("server.properties");
    Files.writeString(configuration, configuration());
    if (!Files.exists(home.kafka().resolve("data/meta.properties"))) {
      format(libs, configuration);
    }
    List<String> command =
        java(libs, List.of("-Xmx256m", "-Xms96m", "-Dacquaint.home=" + home.path()));
    command.addAll(List.of("kafka.Kafka", configuration.toString()));
    return new Program("kafka", command, Map.of(), home.log("kafka"));
  }

  private static List<String> java(Path libs, List<String> options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(JvmOptions.OPTIMISE_WHAT_LASTS);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "--sun-misc-unsafe-memory-access=allow",
            "-Xlog:disable",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=info",
            "-Dorg.slf4j.simpleLogger.showDateTime=true",
            "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXX",
            "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config.AbstractConfig=warn",
            "-cp",
            jars(libs)));
    return command;
  }

  /** In one order, whatever the file system's: the cache of classes holds for one class path. */
  private static String jars(Path libs) throws IOException {
    try (Stream<Path> files = Files.list(libs)) {
      return files.map(Path::toString).sorted().collect(Collectors.joining(File.pathSeparator));
    }
  }

  private void format(Path libs, Path configuration) throws IOException, InterruptedException {
    UUID id = UUID.randomUUID();
    String clusterId =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                ByteBuffer.allocate(16)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array());
    List<String> command = java(libs, List.of("-Xmx128m"));
    command.addAll(
        List.of(
            "kafka.tools.StorageTool", "format", "-t", clusterId, "-c", configuration.toString()));
    Path log = home.log("kafka");
    Process format =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    if (format.waitFor() != 0) {
      throw new IOException("formatting Kafka's storage failed; see " + log);
    }
  }

  private String configuration() {
    return """
        # Written at every start by ./acquaint up.
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        auto.create.topics.enable=false
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=2
        share.coordinator.state.topic.replication.factor=1
        share.coordinator.state.topic.min.isr=1
        group.initial.rebalance.delay.ms=0
        # A service that was killed is missed after this long; its successor has its partitions then.
        # Kafka's own 45 s would keep segments and scores late for as long.
        group.consumer.session.timeout.ms=10000
        group.consumer.min.session.timeout.ms=6000
        group.consumer.heartbeat.interval.ms=2000
        group.consumer.min.heartbeat.interval.ms=1000
        # One machine: few threads, and a cleaner whose buffer fits the heap.
        num.network.threads=2
        num.io.threads=4
        background.threads=2
        num.recovery.threads.per.data.dir=2
        log.cleaner.threads=1
        log.cleaner.dedupe.buffer.size=16777216
        # With --test-clock records carry times far ahead of this machine's clock.
        log.message.timestamp.after.max.ms=9223372036854775807
        """
        .formatted(port, controllerPort, home.kafka().resolve("data"));
  }
}
