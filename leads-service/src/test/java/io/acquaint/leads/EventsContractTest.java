package io.acquaint.leads;

import static io.acquaint.leads.Leads.MARA;
import static io.acquaint.leads.Leads.MAX;
import static io.acquaint.leads.Leads.SAM;
import static io.acquaint.leads.Leads.act;
import static io.acquaint.leads.Leads.inquiry;
import static io.acquaint.leads.Leads.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.TopicProbe.Seen;
import io.acquaint.testing.contract.EventContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the outside may rely on: the events are as their schemas say. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(ContactsStub.class)
class EventsContractTest {

  @Test
  void publishesEveryMoveAsItsSchemaSays() {
    try (TopicProbe topic = TopicProbe.fromNow(Topics.LEADS)) {
      // given
      UUID id = inquiry();
      String contact = "{\"contactId\":\"" + ContactsStub.existing() + "\"}";

      // when
      Leads.patch(id, "\"1\"", "{\"rating\":\"HOT\"}").statusCode(200);
      act(MARA, id, "contact-link", contact).statusCode(200);
      act(MARA, id, "marketing-qualification").statusCode(200);
      act(MARA, id, "sales-ready", "{\"reason\":\"Called us\"}").statusCode(200);
      act(MAX, id, "assignment", "{\"ownerId\":\"sam\"}").statusCode(200);
      act(SAM, id, "recycling", "{\"reason\":\"No budget\"}").statusCode(200);
      act(MARA, id, "disqualification", "{\"reason\":\"LOST\"}").statusCode(200);
      act(MARA, id, "reactivation").statusCode(200);
      act(MARA, id, "sales-ready").statusCode(200);
      act(SAM, id, "sales-acceptance").statusCode(200);
      act(SAM, id, "qualification").statusCode(200);
      Api.with(MARA).delete("/v1/leads/" + id).then().statusCode(204);

      // then
      List<Seen> seen = topic.awaitAll("all events", 14, r -> r.key().equals(id.toString()));
      assertEquals(
          List.of(
              "lead.created",
              "lead.updated",
              "lead.linked",
              "lead.stage-changed",
              "lead.sales-ready",
              "lead.assigned",
              "lead.recycled",
              "lead.disqualified",
              "lead.reactivated",
              "lead.sales-ready",
              "lead.updated",
              "lead.qualified",
              "lead.deleted"),
          seen.subList(0, 13).stream().map(Seen::type).toList());
      for (Seen event : seen.subList(0, 13)) {
        EventContract.check(event.type(), event.body());
      }
      assertEquals("mara", seen.get(4).body().path("cause").path("by").asText());
      assertEquals("Called us", seen.get(4).body().path("cause").path("reason").asText());
      assertNull(seen.get(13).bytes());
    }
  }

  @Test
  void publishesOpportunitiesAsTheirSchemaSays() {
    try (TopicProbe topic = TopicProbe.fromNow(Topics.OPPORTUNITIES)) {
      // given
      String body =
          """
          {"name":"Grinders","contactId":"%s","estimatedValue":{"amount":"900","currency":"EUR"},
           "expectedCloseDate":"2026-06-30","probability":60}"""
              .formatted(ContactsStub.existing());

      // when
      String won = post(SAM, "/v1/opportunities", body).statusCode(201).extract().path("id");
      String lost = post(SAM, "/v1/opportunities", body).statusCode(201).extract().path("id");
      post(SAM, "/v1/opportunities/" + won + "/won", "{}").statusCode(200);
      post(SAM, "/v1/opportunities/" + lost + "/lost", "{\"note\":\"Too dear\"}").statusCode(200);

      // then
      List<Seen> seen = topic.awaitAll("all events", 4, r -> List.of(won, lost).contains(r.key()));
      seen.forEach(event -> EventContract.check(event.type(), event.body()));
      assertEquals(
          List.of("opportunity.created", "opportunity.won"),
          seen.stream().filter(r -> r.key().equals(won)).map(Seen::type).toList());
    }
  }
}
