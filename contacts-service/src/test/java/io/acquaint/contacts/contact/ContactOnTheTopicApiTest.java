package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.TopicProbe.Seen;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ContactOnTheTopicApiTest {

  @Test
  void itsWholeLifeIsThereInOrder() {
    String id = createContact("{\"lastName\":\"Lovelace\"}").getString("id");
    patch("/v1/contacts/" + id, "{\"firstName\":\"Ada\"}").statusCode(200);
    as("marketer").body("{\"level\":\"CONSENT\"}").put("/v1/contacts/" + id + "/consent");
    String last = as("marketer").get("/v1/contacts/" + id).asString();
    as("marketer").delete("/v1/contacts/" + id).then().statusCode(204);

    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.CONTACTS)) {
      List<Seen> seen = topic.awaitAll("life of a contact", 5, record -> record.key().equals(id));

      assertEquals(
          List.of("contact.created", "contact.updated", "consent.changed", "contact.deleted"),
          seen.stream().limit(4).map(Seen::type).toList());
      assertEquals(
          List.of(1, 2, 3, 3),
          seen.stream().limit(4).map(record -> record.body().path("version").asInt()).toList());
      assertEquals(
          JsonPath.from(last).getMap(""), JsonPath.from(seen.get(2).body().toString()).getMap(""));
      assertEquals(id, seen.getFirst().headers().get("ce_subject"));
      assertEquals("/contacts-service", seen.getFirst().headers().get("ce_source"));
      assertTrue(seen.get(4).bytes() == null, "a tombstone comes last");
    }
  }
}
