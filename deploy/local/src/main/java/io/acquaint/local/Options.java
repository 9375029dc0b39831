package io.acquaint.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The command line after the command word. Flags may be written {@code --name value} or {@code
 * --name=value}. Where {@code --home} and {@code --port-base} are absent, ACQUAINT_HOME and
 * ACQUAINT_PORT_BASE count.
 */
public record Options(
    Path home,
    @Nullable Integer portBase,
    boolean detach,
    boolean demo,
    boolean testClock,
    boolean rehearse,
    boolean externalInfra,
    boolean erase,
    boolean json,
    Set<String> roles,
    @Nullable String partner,
    @Nullable String user,
    List<String> words) {

  private static final int HIGHEST_BASE = 65_535 - Ports.COUNT;
  private static final Set<String> ROLES =
      Set.of(
          "admin",
          "marketer",
          "salesperson",
          "sales-manager",
          "teleprospector",
          "partner-admin",
          "partner-user",
          "integration");

  /**
   * Reads the arguments of a command.
   *
   * @throws UsageException naming the argument that is not understood
   */
  public static Options parse(List<String> arguments, Path root, Map<String, String> environment) {
    Deque<String> rest = new ArrayDeque<>(arguments);
    String home = environment.get("ACQUAINT_HOME");
    String base = environment.get("ACQUAINT_PORT_BASE");
    String partner = null;
    String user = null;
    Set<String> flags = new java.util.HashSet<>();
    Set<String> roles = new java.util.LinkedHashSet<>();
    List<String> words = new ArrayList<>();
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      int equals = argument.indexOf('=');
      String name =
          argument.startsWith("--") && equals > 0 ? argument.substring(0, equals) : argument;
      if (!name.equals(argument)) {
        rest.push(argument.substring(equals + 1));
      }
      switch (name) {
        case "--detach", "--demo", "--test-clock", "--no-rehearsal", "--erase", "--json" ->
            flags.add(name);
        case "--home" -> home = value(name, rest);
        case "--port-base" -> base = value(name, rest);
        case "--infra" -> flags.add("--infra " + infra(value(name, rest)));
        case "--role" -> roles.add(role(value(name, rest)));
        case "--partner" -> partner = value(name, rest);
        case "--user" -> user = value(name, rest);
        default -> {
          if (name.startsWith("-")) {
            throw new UsageException("unknown option " + name + "; see ./acquaint help");
          }
          words.add(argument);
        }
      }
    }
    return new Options(
        Optional.ofNullable(home)
            .map(Path::of)
            .orElse(root.resolve(".acquaint"))
            .toAbsolutePath()
            .normalize(),
        base == null || base.isBlank() ? null : portBase(base),
        flags.contains("--detach"),
        flags.contains("--demo"),
        flags.contains("--test-clock"),
        !flags.contains("--no-rehearsal"),
        flags.contains("--infra external"),
        flags.contains("--erase"),
        flags.contains("--json"),
        roles,
        partner,
        user,
        List.copyOf(words));
  }

  private static String value(String name, Deque<String> rest) {
    if (rest.isEmpty() || rest.peek().startsWith("--")) {
      throw new UsageException(name + " needs a value");
    }
    return rest.pop();
  }

  private static String infra(String value) {
    if (!value.equals("external") && !value.equals("embedded")) {
      throw new UsageException("--infra takes embedded or external, not " + value);
    }
    return value;
  }

  private static String role(String value) {
    if (!ROLES.contains(value)) {
      throw new UsageException(
          "unknown role "
              + value
              + "; there are "
              + String.join(", ", ROLES.stream().sorted().toList()));
    }
    return value;
  }

  private static int portBase(String value) {
    try {
      int base = Integer.parseInt(value.strip());
      if (base >= 1024 && base <= HIGHEST_BASE) {
        return base;
      }
    } catch (NumberFormatException e) {
      // answered below, with the bounds
    }
    throw new UsageException(
        "--port-base takes a number from 1024 to " + HIGHEST_BASE + ", not " + value);
  }
}
