package io.acquaint.testing;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A person whom the service under test is asked to report on, or to forget. */
public final class DataSubject {
  private final String service;
  private final UUID id;
  private final List<String> emails;

  private DataSubject(String service, UUID id, List<String> emails) {
    this.service = service;
    this.id = id;
    this.emails = emails;
  }

  /** A person by the id of its record, and by mail addresses. */
  public static DataSubject of(String service, UUID id, String... emails) {
    return new DataSubject(service, id, List.of(emails));
  }

  /** The id of its record. */
  public UUID id() {
    return id;
  }

  /** Asks as the role what is known of the person. */
  public ValidatableResponse report(String role) {
    return ask(role, "report");
  }

  /** Asks as the role to forget the person. */
  public ValidatableResponse erasure(String role) {
    return ask(role, "erasure");
  }

  private ValidatableResponse ask(String role, String what) {
    return Api.as(role)
        .body(Map.of("ids", List.of(id), "emails", emails))
        .post("/v1/services/" + service + "/data-subject/" + what)
        .then();
  }
}
