package io.acquaint.local.process;

import java.util.List;

/** What the JVMs of the local system are told about compiling. */
public final class JvmOptions {
  /**
   * Ten times the JDK's own thresholds of tier 4, its optimising compiler. That compiler takes 3 s
   * of CPU per service in the first seconds, most of it for code that only starts the service; what
   * a service does all day is called often enough to be optimised all the same.
   */
  public static final List<String> OPTIMISE_WHAT_LASTS =
      List.of(
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000");

  private JvmOptions() {}
}
