package io.acquaint.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The main class of the broker's JVM: formats the storage at the first start, then runs Kafka until
 * the tests' JVM is gone. Knows Kafka only by name, since it is compiled without it, and nothing of
 * ours, since nothing of ours is on the broker's class path.
 */
public final class BrokerMain {

  private BrokerMain() {}

  /**
   * Starts the broker.
   *
   * @param args the configuration file, the process id to outlive by nothing
   */
  public static void main(String[] args) throws Exception {
    Path configuration = Path.of(args[0]);
    ProcessHandle.of(Long.parseLong(args[1]))
        .ifPresentOrElse(
            parent -> parent.onExit().whenComplete((gone, failure) -> Runtime.getRuntime().halt(0)),
            () -> Runtime.getRuntime().halt(0));
    Path formatted = configuration.resolveSibling("formatted");
    if (!Files.exists(formatted)) {
      Class.forName("kafka.tools.StorageTool")
          .getMethod("execute", String[].class, java.io.PrintStream.class)
          .invoke(
              null,
              new String[] {
                "format", "-t", "YWNxdWFpbnQtdGVzdC0wMQ", "-c", configuration.toString()
              },
              System.out);
      Files.createFile(formatted);
    }
    Class.forName("kafka.Kafka")
        .getMethod("main", String[].class)
        .invoke(null, (Object) new String[] {configuration.toString()});
  }
}
