package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a limit file with pgbench: prepared statements, the same durability, the same clients. */
final class PgBench {

  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+) \\(without");

  private final Database database;

  PgBench(Database database) {
    this.database = database;
  }

  /** Transactions per second of the script. */
  double run(Path script, int clients, Duration time) throws IOException, InterruptedException {
    return run(script, clients, time, Map.of());
  }

  /** As {@link #run(Path, int, Duration)}, with values for the script's variables. */
  double run(Path script, int clients, Duration time, Map<String, ?> values)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "pgbench",
                "-n",
                "-M",
                "prepared",
                "-h",
                database.host(),
                "-p",
                Integer.toString(database.port()),
                "-U",
                database.user(),
                "-c",
                Integer.toString(clients),
                "-j",
                "1",
                "-T",
                Long.toString(time.toSeconds()),
                "-f",
                script.toString()));
    values.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
    command.add(database.name());
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PGPASSWORD", database.password());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes());
    Matcher rate = RATE.matcher(out);
    if (process.waitFor() != 0 || !rate.find()) {
      throw new IllegalStateException("pgbench failed:\n" + out);
    }
    return Double.parseDouble(rate.group(1));
  }

  /** Where the limit runs: the database of the service that is measured. */
  record Database(String host, int port, String user, String password, String name) {}
}
