package io.acquaint.local;

import java.io.PrintStream;

/** What the person at the keyboard sees while things happen. */
public final class Console {
  private final PrintStream out;

  public Console(PrintStream out) {
    this.out = out;
  }

  public synchronized void say(String line) {
    out.println(line);
    out.flush();
  }

  /** One component and what just happened to it. */
  synchronized void step(String component, String what) {
    say("  %-18s %s".formatted(component, what));
  }
}
