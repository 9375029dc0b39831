package io.acquaint.local;

import io.acquaint.local.infra.Infra;
import io.acquaint.local.process.AotCache;
import io.acquaint.local.process.JvmOptions;
import io.acquaint.local.process.Program;
import io.acquaint.local.secret.Secrets;
import io.acquaint.local.secret.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How each service is started here: the artefact of every deployment, a small heap, settings by
 * environment.
 */
final class ServicePrograms {
  private final Path root;
  private final Home home;
  private final Ports ports;
  private final Infra infra;
  private final boolean testClock;
  private final Secrets secrets;

  ServicePrograms(Path root, Home home, Ports ports, Infra infra, boolean testClock) {
    this.root = root;
    this.home = home;
    this.ports = ports;
    this.infra = infra;
    this.testClock = testClock;
    this.secrets = new Secrets(home.secrets());
  }

  /** The services whose artefact is not built. */
  List<String> notBuilt() {
    List<String> missing = new ArrayList<>();
    for (Service service : Service.values()) {
      if (!Files.exists(service.jar(root))) {
        missing.add(service.component());
      }
    }
    return missing;
  }

  Program program(Service service, Instant now) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx192m",
            "-Xms48m",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Xlog:disable",
            "--sun-misc-unsafe-memory-access=allow",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dacquaint.home=" + home.path()));
    command.addAll(JvmOptions.OPTIMISE_WHAT_LASTS);
    String more = System.getenv().getOrDefault("ACQUAINT_JAVA_OPTS", "").strip();
    if (!more.isEmpty()) {
      command.addAll(List.of(more.split("\\s+")));
    }
    command.add("-jar");
    command.add(service.jar(root).toString());
    return new Program(
        service.component(), command, environment(service, now), home.log(service.component()));
  }

  AotCache aotCache(Service service) {
    return AotCache.beside(service.jar(root));
  }

  private Map<String, String> environment(Service service, Instant now) throws IOException {
    Map<String, String> environment = new TreeMap<>();
    environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
    environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", infra.jdbcUrl(service.shortName()));
    environment.put("QUARKUS_DATASOURCE_USERNAME", infra.userOf(service.shortName()));
    environment.put("QUARKUS_DATASOURCE_PASSWORD", infra.adminPassword());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", infra.kafka());
    environment.put("MP_JWT_VERIFY_PUBLICKEY_LOCATION", secrets.publicKey().toUri().toString());
    // A PEM file is read with one algorithm in mind; of several the library takes any.
    environment.put("MP_JWT_VERIFY_PUBLICKEY_ALGORITHM", "RS256");
    environment.put("MP_JWT_VERIFY_ISSUER", "acquaint");
    environment.put("MP_JWT_VERIFY_AUDIENCES", "acquaint");
    environment.put("ACQUAINT_CURSOR_SECRET", secrets.random("cursor-secret"));
    environment.put(
        "ACQUAINT_SERVICE_TOKEN", new Tokens(secrets).forService(service.component(), now));
    environment.put("ACQUAINT_TEST_CLOCK", Boolean.toString(testClock));
    for (Service other : Service.values()) {
      environment.put(
          "ACQUAINT_" + other.shortName().toUpperCase(Locale.ROOT) + "_URL",
          "http://127.0.0.1:" + ports.of(other));
    }
    return environment;
  }
}
