package io.acquaint.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The five services: what each is called, where it listens, and which first path segments are its
 * own.
 */
public enum Service {
  CONTACTS(
      1,
      List.of(
          "contacts",
          "accounts",
          "attribute-definitions",
          "subscription-lists",
          "subscription-center",
          "confirmations",
          "sendability",
          "events",
          "sessions",
          "registrations",
          "interactions",
          "suppressions")),
  LEADS(
      2,
      List.of(
          "leads",
          "lead-settings",
          "opportunities",
          "forms",
          "submissions",
          "matching-strategies",
          "workflows")),
  SEGMENTS(3, List.of("segments", "segment-memberships", "segment-templates")),
  REFERRALS(
      4,
      List.of(
          "partners",
          "business-profiles",
          "offers",
          "partner-search",
          "referrals",
          "inquiries",
          "notifications",
          "notification-preferences",
          "webhooks",
          "api-keys",
          "spam-rules")),
  SCORING(5, List.of("scoring-models", "lead-scores", "scoring-settings"));

  private final int offset;
  private final List<String> segments;

  Service(int offset, List<String> segments) {
    this.offset = offset;
    this.segments = segments;
  }

  int offset() {
    return offset;
  }

  /** The first path segments after {@code /v1/} that belong to this service. */
  public List<String> segments() {
    return segments;
  }

  /** Its name in paths and databases: {@code contacts}. */
  public String shortName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Its name as a program: {@code contacts-service}. */
  public String component() {
    return shortName() + "-service";
  }

  Path jar(Path root) {
    return root.resolve(component()).resolve("target/quarkus-app/quarkus-run.jar");
  }

  /** The service that is called {@code name}, with or without the ending. */
  public static Optional<Service> named(String name) {
    for (Service service : values()) {
      if (service.shortName().equals(name) || service.component().equals(name)) {
        return Optional.of(service);
      }
    }
    return Optional.empty();
  }
}
