package io.acquaint.scoring;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The part of scoring-service when a person asks what is known, or asks to be forgotten. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class PersonIsForgottenApiTest {

  private final UUID contact = UUID.randomUUID();

  @Test
  void whatCameFromTheTopicsIsKnownThenGoneAndDoesNotComeBack() {
    tell(1);
    awaitRows(1);
    ask("admin", "report")
        .statusCode(200)
        .body("records.contacts", hasSize(1))
        .body("records.interactions", hasSize(0));

    ask("admin", "erasure").statusCode(200).body("removed.contacts", equalTo(1));

    ask("admin", "report").body("records.contacts", hasSize(0));
    ask("admin", "erasure").body("removed.contacts", equalTo(0));
    UUID other = UUID.randomUUID();
    tell(2);
    tell(other, 1);
    awaitRows(other, 1);
    awaitRows(0);
  }

  @Test
  void onlyServicesAndAdministratorsMayAsk() {
    ask("marketer", "report").statusCode(403);
    ask("integration", "erasure").statusCode(403);
    Api.as("admin")
        .body("{\"ids\":[\"%s\"],\"emails\":[]}".formatted(contact))
        .post("/v1/services/nobody/data-subject/report")
        .then()
        .statusCode(404);
  }

  private ValidatableResponse ask(String role, String what) {
    return Api.as(role)
        .body("{\"ids\":[\"%s\"],\"emails\":[]}".formatted(contact))
        .post("/v1/services/scoring/data-subject/" + what)
        .then();
  }

  private void awaitRows(int count) {
    awaitRows(contact, count);
  }

  private static void awaitRows(UUID id, int count) {
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                SqlProbe.number("select count(*) from contact where contact_id = ?", id) == count);
  }

  private void tell(int version) {
    tell(contact, version);
  }

  private static void tell(UUID id, int version) {
    var record =
        new ProducerRecord<>(
            Topics.CONTACTS,
            id.toString(),
            """
            {"id":"%s","version":%d,"status":"ACTIVE","lastName":"L","fullName":"L","otherEmails":[],
             "kinds":["PROSPECT"],"marketingOnly":false,"preferences":{},"consent":{"level":"NONE"},
             "child":false,"attributes":{},"externalIds":{},"createdAt":"2026-03-01T09:30:00Z",
             "updatedAt":"2026-03-01T09:30:00Z"}
            """
                .formatted(id, version));
    Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            version == 1 ? "contact.created" : "contact.updated",
            "ce_subject",
            id.toString(),
            "ce_source",
            "/contacts-service",
            "ce_specversion",
            "1.0",
            "ce_time",
            "2026-03-02T10:00:00Z")
        .forEach(
            (name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new StringSerializer())) {
      producer.send(record);
    }
  }
}
