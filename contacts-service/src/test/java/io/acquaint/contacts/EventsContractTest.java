package io.acquaint.contacts;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contracts.MailAddressKey;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.TopicProbe.Seen;
import io.acquaint.testing.contract.EventContract;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the service publishes is what {@code contracts/events} promises. */
@QuarkusTest
@ServiceTest
class EventsContractTest {

  @Test
  void contacts() {
    String account = Crm.someAccount("Contract");
    String id =
        createContact(
                """
                {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.org",
                 "otherEmails":["countess@example.org"],"phone":"+442079460018",
                 "mobilePhone":"+447700900123","jobTitle":"Head","department":"Research",
                 "role":"DECISION_MAKER","kinds":["CUSTOMER"],"accountId":"%s",
                 "address":{"line1":"1 Way","line2":"2nd floor","city":"London","region":"London",
                   "postalCode":"W1A 1AA","country":"GB"},
                 "birthDate":"1990-12-10","language":"en-GB","timeZone":"Europe/London",
                 "ownerId":"grace","marketingOnly":true,
                 "originatingLeadId":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d11",
                 "source":{"kind":"LANDING_PAGE","journeyId":"j","emailId":"e","formId":"f",
                   "pageId":"p","eventId":"v","submittedAt":"2026-03-01T09:30:00Z"},
                 "preferences":{"preferredDay":"MONDAY","preferredTime":"MORNING"},
                 "consent":{"level":"MARKETING","formId":"f","justification":"asked"},
                 "guardianId":"%s","externalIds":{"%s":"1"}}
                """
                    .formatted(account, Crm.someContact(), UUID.randomUUID()))
            .getString("id");
    patch("/v1/contacts/" + id, "{\"firstName\":\"A\"}").statusCode(200);
    as("marketer").body("{\"level\":\"CONSENT\"}").put("/v1/contacts/" + id + "/consent");
    as("marketer").delete("/v1/contacts/" + id).then().statusCode(204);

    checkAll(Topics.CONTACTS, id, 5);
  }

  @Test
  void accounts() {
    String id =
        create(
                "/v1/accounts",
                """
                {"name":"Engines","accountNumber":"A-1","email":"office@example.org",
                 "phone":"+442079460018","website":"https://example.org","industry":"Software",
                 "revenue":{"amount":"1500000.50","currency":"GBP"},"employees":250,
                 "kinds":["CUSTOMER"],"parentAccountId":"%s","primaryContactId":"%s",
                 "managingPartnerId":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d32",
                 "address":{"city":"London","country":"GB"},"ownerId":"grace"}
                """
                    .formatted(Crm.someAccount("Parent"), Crm.someContact()))
            .getString("id");
    patch("/v1/accounts/" + id, "{\"name\":\"E\"}").statusCode(200);
    as("marketer").delete("/v1/accounts/" + id).then().statusCode(204);

    checkAll(Topics.ACCOUNTS, id, 4);
  }

  @Test
  void attributeDefinitions() {
    String name = "a" + UUID.randomUUID().toString().replace("-", "");
    String id =
        as("admin")
            .body(
                "{\"entity\":\"LEAD\",\"name\":\"%s\",\"type\":\"TEXT\",\"allowedValues\":[\"a\"]}"
                    .formatted(name))
            .post("/v1/attribute-definitions")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    as("admin").delete("/v1/attribute-definitions/" + id).then().statusCode(204);

    checkAll(Topics.ATTRIBUTE_DEFINITIONS, "LEAD:" + name, 3);
  }

  @Test
  void registrations() {
    String event =
        create(
                "/v1/events",
                """
                {"name":"Fair","type":"HYBRID","startsAt":"2026-05-04T08:00:00Z",
                 "endsAt":"2026-05-04T16:00:00Z","capacity":1,"waitlist":true,"createLeads":true,
                 "status":"LIVE"}
                """)
            .getString("id");
    String account = Crm.someAccount("Engines");
    String contact =
        createContact(
                """
                {"firstName":"Ada","lastName":"Lovelace","email":"ada@example.org",
                 "phone":"+442079460018","jobTitle":"Head","accountId":"%s"}
                """
                    .formatted(account))
            .getString("id");
    String first = registration(event, Crm.someContact());
    String id = registration(event, contact);
    as("marketer").post("/v1/registrations/" + first + "/cancellation").then().statusCode(200);
    as("marketer")
        .body("{\"contactId\":\"" + contact + "\"}")
        .post("/v1/events/" + event + "/check-ins")
        .then()
        .statusCode(201);
    patch("/v1/events/" + event, "{\"name\":\"Autumn\"}").statusCode(200);
    as("marketer").delete("/v1/contacts/" + contact).then().statusCode(204);

    checkAll(Topics.REGISTRATIONS, contact + ":" + id, 6);
    try (TopicProbe probe = TopicProbe.fromBeginning(Topics.REGISTRATIONS)) {
      probe.await("cancelled", e -> e.key().endsWith(first) && e.type().endsWith(".cancelled"));
      List<String> types =
          probe.awaitAll("all of it", 6, each -> each.key().equals(contact + ":" + id)).stream()
              .map(Seen::type)
              .toList();
      assertEquals(
          List.of(
              "registration.created",
              "registration.promoted",
              "registration.checked-in",
              "registration.updated",
              "registration.deleted",
              "tombstone"),
          types);
    }
  }

  private static String registration(String event, String contact) {
    return create(
            "/v1/events/" + event + "/registrations",
            "{\"contactId\":\"%s\",\"answers\":{\"a\":1},\"journeyId\":\"j\",\"formId\":\"f\"}"
                .formatted(contact))
        .getString("id");
  }

  @Test
  void interactions() {
    String contact = Crm.someContact();
    as("integration")
        .body(
            """
            {"id":"%s","type":"CUSTOM","contactId":"%s","occurredAt":"2026-03-01T09:30:00Z",
             "journeyId":"j","emailId":"e","linkUrl":"https://example.org","pageUrl":"p",
             "formId":"f","eventId":"v","listId":"l","name":"n","properties":{"a":{"b":[1]}}}
            """
                .formatted(UUID.randomUUID(), contact))
        .post("/v1/interactions")
        .then()
        .statusCode(202);

    checkAll(Topics.INTERACTIONS, contact, 1);
  }

  @Test
  void suppressions() {
    String email = Crm.freshEmail();
    String contact = Crm.contactWithEmail(email);
    Reported.of(contact, "EMAIL_SPAM_REPORTED", Instant.now());
    await()
        .untilAsserted(() -> as("admin").get("/v1/suppressions/" + email).then().statusCode(200));
    as("admin").delete("/v1/suppressions/" + email).then().statusCode(204);

    checkAll(Topics.SUPPRESSIONS, MailAddressKey.hashOf(email), 2);
  }

  private static void checkAll(String topic, String key, int count) {
    try (TopicProbe probe = TopicProbe.fromBeginning(topic)) {
      List<Seen> seen = probe.awaitAll("events of " + key, count, each -> each.key().equals(key));
      for (Seen each : seen) {
        if (each.bytes() != null) {
          EventContract.check(each.type(), each.body());
        }
      }
    }
  }
}
