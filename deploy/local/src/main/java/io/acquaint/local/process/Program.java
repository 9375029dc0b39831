package io.acquaint.local.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a component is started and stopped.
 *
 * @param stopSignal what asks it to end in order: TERM, or INT for PostgreSQL, whose TERM waits for
 *     its clients
 */
public record Program(
    String name,
    List<String> command,
    Map<String, String> environment,
    Path log,
    String stopSignal) {

  /** A program that ends in order on TERM. */
  public Program(String name, List<String> command, Map<String, String> environment, Path log) {
    this(name, command, environment, log, "TERM");
  }

  /** The same Java program with more options for the JVM. */
  public Program withJvmOptions(List<String> options) {
    List<String> longer = new ArrayList<>(command);
    longer.addAll(1, options);
    return new Program(name, longer, environment, log, stopSignal);
  }
}
