package io.acquaint.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadingTheCommandLineTest {
  private static final Path ROOT = Path.of("/checkout");

  private static Options parse(String... arguments) {
    return Options.parse(List.of(arguments), ROOT, Map.of());
  }

  @Test
  void without_arguments_the_home_lies_in_the_checkout_and_the_port_is_open() {
    Options options = parse();

    assertEquals(Path.of("/checkout/.acquaint"), options.home());
    assertNull(options.portBase());
  }

  @Test
  void flags_are_taken_in_any_order_and_with_an_equals_sign() {
    Options options =
        parse(
            "--test-clock", "--port-base=9000", "--detach", "--infra", "external", "--home", "/h");

    assertEquals(9000, options.portBase());
    assertEquals(Path.of("/h"), options.home());
    assertTrue(options.testClock() && options.detach() && options.externalInfra());
    assertTrue(options.rehearse());
    assertFalse(parse("--no-rehearsal").rehearse());
  }

  @Test
  void the_environment_counts_where_the_line_is_silent() {
    Map<String, String> environment = Map.of("ACQUAINT_HOME", "/e", "ACQUAINT_PORT_BASE", "9100");

    assertEquals(Path.of("/e"), Options.parse(List.of(), ROOT, environment).home());
    assertEquals(9200, Options.parse(List.of("--port-base", "9200"), ROOT, environment).portBase());
  }

  @Test
  void roles_may_be_repeated_and_words_are_kept() {
    Options options = parse("--role", "admin", "--role", "marketer", "--partner", "p1", "dir");

    assertEquals(Set.of("admin", "marketer"), options.roles());
    assertEquals("p1", options.partner());
    assertEquals(List.of("dir"), options.words());
  }

  @Test
  void what_is_not_understood_is_refused_by_its_name() {
    assertRefused("--detatch", "--detatch");
    assertRefused("--role", "--role");
    assertRefused("emperor", "--role", "emperor");
    assertRefused("70000", "--port-base", "70000");
    assertRefused("80", "--port-base", "80");
    assertRefused("eighty", "--port-base", "eighty");
    assertRefused("remote", "--infra", "remote");
  }

  private static void assertRefused(String named, String... arguments) {
    UsageException refusal = assertThrows(UsageException.class, () -> parse(arguments));
    assertTrue(refusal.getMessage().contains(named), refusal.getMessage());
  }
}
