package io.acquaint.local.infra;

import com.sun.management.OperatingSystemMXBean;
import io.acquaint.local.Home;
import io.acquaint.local.process.Program;
import io.acquaint.local.process.Stopping;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The embedded PostgreSQL: its data folder, made once and kept, and the program that serves it. */
public final class LocalPostgres {
  /** The superuser; services get roles of their own. */
  public static final String ADMIN = "postgres";

  private static final Map<String, String> PLAIN_LOCALE = Map.of("LC_ALL", "C", "TZ", "UTC");
  private final Home home;
  private final int port;
  private final String password;

  public LocalPostgres(Home home, int port, String password) {
    this.home = home;
    this.port = port;
    this.password = password;
  }

  /**
   * Unpacks and initialises what is missing, clears what a crash left behind, and says how to
   * start.
   */
  public Program prepare() throws IOException, InterruptedException {
    Path programs = PostgresFiles.unpackInto(home.bin());
    Unprivileged user = Unprivileged.find();
    if (!Files.exists(home.postgres().resolve("PG_VERSION"))) {
      initialise(programs, user);
    }
    clearStalePidFile();
    return new Program(
        "postgresql",
        user.command(serve(programs.resolve("bin/postgres"))),
        PLAIN_LOCALE,
        home.log("postgresql"),
        "INT");
  }

  private List<String> serve(Path postgres) {
    List<String> command =
        new ArrayList<>(List.of(postgres.toString(), "-D", home.postgres().toString()));
    Map<String, String> settings =
        Map.ofEntries(
            Map.entry("port", Integer.toString(port)),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", sharedBuffers()),
            Map.entry("work_mem", "8MB"),
            Map.entry("huge_pages", "off"),
            Map.entry("jit", "off"),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("max_wal_size", "2GB"),
            // Hash-partitioned tables: a statement over all partitions takes a lock for each.
            Map.entry("max_locks_per_transaction", "256"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));
    settings.forEach(
        (name, value) -> {
          command.add("-c");
          command.add(name + "=" + value);
        });
    return command;
  }

  /**
   * An eighth of the machine's memory, at least 128 MB and at most 4 GB. What no data needs is
   * never touched, and so takes no memory.
   */
  private static String sharedBuffers() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long megabytes = machine.getTotalMemorySize() / 8 / 1_048_576;
    return Math.clamp(megabytes, 128, 4_096) + "MB";
  }

  private void initialise(Path programs, Unprivileged user)
      throws IOException, InterruptedException {
    Files.createDirectories(home.postgres());
    Files.setPosixFilePermissions(home.postgres(), PosixFilePermissions.fromString("rwx------"));
    user.own(home.postgres());
    Path log = home.log("postgresql");
    // The password goes in by a pipe, so that it is in no file that others could read.
    ProcessBuilder builder =
        new ProcessBuilder(
                user.command(
                    List.of(
                        programs.resolve("bin/initdb").toString(),
                        "-D",
                        home.postgres().toString(),
                        "-U",
                        ADMIN,
                        "-A",
                        "scram-sha-256",
                        "--pwfile=/dev/stdin",
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--no-instructions")))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(PLAIN_LOCALE);
    Process initdb = builder.start();
    try (var in = initdb.outputWriter()) {
      in.write(password + "\n");
    }
    if (initdb.waitFor() != 0) {
      throw new IOException("initdb failed; see " + log);
    }
  }

  /**
   * After kill -9 the file with the process number stays. PostgreSQL copes when no process has that
   * number; when a stranger got it in the meantime, it would refuse to start for ever.
   */
  private void clearStalePidFile() throws IOException {
    Path file = home.postgres().resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    List<String> lines = Files.readAllLines(file);
    Optional<ProcessHandle> server =
        lines.isEmpty()
            ? Optional.empty()
            : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    Optional<ProcessHandle> ours = server.filter(this::servesOurData);
    if (ours.isPresent()) {
      Stopping.stop(ours.get(), "INT", Duration.ofSeconds(20));
    } else {
      Files.delete(file);
    }
  }

  private boolean servesOurData(ProcessHandle handle) {
    return handle
        .info()
        .commandLine()
        .filter(line -> line.contains("postgres") && line.contains(home.postgres().toString()))
        .isPresent();
  }
}
