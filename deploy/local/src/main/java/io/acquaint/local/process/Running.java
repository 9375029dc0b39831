package io.acquaint.local.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A started program, and where in its log this start begins. */
public final class Running {
  private static final int MOST_LOG_BYTES = 256 * 1024;
  private final Program program;
  private final Process process;
  private final long logFrom;
  private volatile boolean asked;

  Running(Program program, Process process, long logFrom) {
    this.program = program;
    this.process = process;
    this.logFrom = logFrom;
  }

  public Program program() {
    return program;
  }

  public Process process() {
    return process;
  }

  boolean askedToStop() {
    return asked;
  }

  void askToStop() {
    asked = true;
  }

  /** The last lines that this start has written to its log, at most {@code count}. */
  public List<String> lastLines(int count) {
    try (RandomAccessFile log = new RandomAccessFile(program.log().toFile(), "r")) {
      long from = Math.max(Math.min(logFrom, log.length()), log.length() - MOST_LOG_BYTES);
      byte[] bytes = new byte[(int) (log.length() - from)];
      log.seek(from);
      log.readFully(bytes);
      List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of("(cannot read " + program.log() + ": " + e.getMessage() + ")");
    }
  }
}
