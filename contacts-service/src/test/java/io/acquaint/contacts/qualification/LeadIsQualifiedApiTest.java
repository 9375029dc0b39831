package io.acquaint.contacts.qualification;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class LeadIsQualifiedApiTest {

  @Test
  void itsContactIsNoLongerMarketingsAlone() {
    String contact = marketingOnly();

    tell("lead.qualified", contact, "");

    Awaitility.await().until(() -> !read("/v1/contacts/" + contact).getBoolean("marketingOnly"));
    assertEquals(2, read("/v1/contacts/" + contact).getInt("version"));
  }

  @Test
  void theMarkStaysForOtherEventsAndWhereTheWorkflowIsOff() {
    String other = marketingOnly();
    String off = marketingOnly();
    String last = marketingOnly();

    tell("lead.updated", other, "");
    tell("lead.qualified", off, ",\"clearsMarketingOnly\":false");
    tell("lead.qualified", last, "");

    Awaitility.await().until(() -> !read("/v1/contacts/" + last).getBoolean("marketingOnly"));
    assertTrue(read("/v1/contacts/" + other).getBoolean("marketingOnly"));
    assertTrue(read("/v1/contacts/" + off).getBoolean("marketingOnly"));
  }

  private static String marketingOnly() {
    return createContact("{\"lastName\":\"x\",\"marketingOnly\":true}").getString("id");
  }

  /** All under one key, so that they come in order. */
  private static void tell(String type, String contact, String more) {
    String lead = "01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9daa";
    var record =
        new ProducerRecord<>(
            Topics.LEADS,
            lead,
            "{\"id\":\"%s\",\"version\":1,\"parentContactId\":\"%s\"%s}"
                .formatted(lead, contact, more));
    Map.of(
            "ce_id",
            UUID.randomUUID().toString(),
            "ce_type",
            type,
            "ce_subject",
            lead,
            "ce_source",
            "/leads-service",
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
