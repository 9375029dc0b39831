package io.acquaint.local.infra;

import io.acquaint.local.Home;
import io.acquaint.local.Ports;
import io.acquaint.local.UsageException;
import java.util.Map;

/** Where PostgreSQL and Kafka are, and who may enter. */
public record Infra(
    boolean external, String postgres, String adminUser, String adminPassword, String kafka) {

  /** The embedded pair. */
  public static Infra embedded(Ports ports, String password) {
    return new Infra(
        false,
        "127.0.0.1:" + ports.postgres(),
        LocalPostgres.ADMIN,
        password,
        "127.0.0.1:" + ports.kafka());
  }

  /** Servers that already run, named in the environment. */
  public static Infra external(Map<String, String> environment) {
    return new Infra(
        true,
        needed(environment, "ACQUAINT_POSTGRES"),
        needed(environment, "ACQUAINT_POSTGRES_USER"),
        environment.getOrDefault("ACQUAINT_POSTGRES_PASSWORD", ""),
        needed(environment, "ACQUAINT_KAFKA"));
  }

  private static String needed(Map<String, String> environment, String name) {
    String value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      throw new UsageException("--infra external needs " + name + "; see ./acquaint help");
    }
    return value;
  }

  public String jdbcUrl(String database) {
    return "jdbc:postgresql://" + postgres + "/" + database;
  }

  /** The user that a service connects as: a role of its own here, the given user elsewhere. */
  public String userOf(String service) {
    return external ? adminUser : service;
  }

  /** What a log line may show of the home folder's servers. */
  public String describe(Home home) {
    return external ? postgres + " and " + kafka : "embedded, data in " + home.path();
  }
}
