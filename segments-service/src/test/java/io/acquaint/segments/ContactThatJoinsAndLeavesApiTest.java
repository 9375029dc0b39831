package io.acquaint.segments;

import static io.acquaint.segments.Customers.click;
import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Customers.lead;
import static io.acquaint.segments.Segments.clickedIn;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.WithTestClock;
import io.acquaint.testing.contract.EventContract;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Membership follows every event that can change it. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ContactThatJoinsAndLeavesApiTest {

  @Test
  void by_a_field_with_events_whose_versions_grow() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    try (TopicProbe memberships = TopicProbe.fromNow(Topics.SEGMENT_MEMBERSHIPS)) {
      TestEvent contact = contact(department).publish();
      Segments.awaitMembers(segment, contact);
      contact.with("department", "elsewhere").with("version", 2).publish();
      Segments.awaitMembers(segment);
      contact.with("department", department).with("version", 3).publish();
      Segments.awaitMembers(segment, contact);

      List<TopicProbe.Seen> seen =
          memberships.awaitAll(
              "joined, left, joined",
              3,
              event -> event.body().path("segmentId").asText().equals(segment));
      assertEquals(
          List.of("segment.member-joined", "segment.member-left", "segment.member-joined"),
          seen.stream().map(TopicProbe.Seen::type).toList());
      assertEquals(
          List.of(1, 2, 3),
          seen.stream().map(event -> event.body().path("version").asInt()).toList());
      seen.forEach(event -> EventContract.check(event.type(), event.body()));
      seen.forEach(event -> assertEquals(id(contact), event.key()));
      Api.as("salesperson")
          .get("/v1/segment-memberships?contactId=" + id(contact))
          .then()
          .body("items.segmentId", hasItem(segment));
    }
  }

  @Test
  void an_event_that_is_older_than_what_is_known_changes_nothing() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent contact = contact(department).with("version", 5).publish();
    Segments.awaitMembers(segment, contact);
    contact.with("department", "elsewhere").with("version", 4).publish();
    TestEvent next = contact(department).key(id(contact)).publish();
    Segments.awaitMembers(segment, contact, next);
  }

  @Test
  void by_what_it_does() {
    String department = department();
    String segment = Segments.live(clickedIn(department));
    TestEvent contact = contact(department).publish();
    TestEvent idle = contact(department).publish();
    click(contact, Instant.now()).publish();
    Segments.awaitMembers(segment, contact);
    Segments.explanation(segment, idle).then().body("member", equalTo(false));
  }

  /** The worked example of the specification. */
  @Test
  void by_a_lead_with_a_topic_and_by_its_role() {
    String segment =
        Segments.live(
            """
            {"all":[{"related":"leads","where":{"field":"topic","op":"IS","values":["Conference Contoso Ltd"]}},
                    {"field":"role","op":"IS","values":["DECISION_MAKER"]}]}\
            """);
    TestEvent decides = contact(department()).publish();
    TestEvent works = contact(department()).with("role", "EMPLOYEE").publish();
    lead(works, "Conference Contoso Ltd").publish();
    TestEvent lead = lead(decides, "conference contoso ltd ").publish();
    Segments.awaitMembers(segment, decides);

    Segments.explanation(segment, decides)
        .then()
        .statusCode(200)
        .body("member", equalTo(true))
        .body("tree.pointer", equalTo(""))
        .body("tree.children.pointer", hasItem("/all/0"))
        .body("tree.children.value", hasSize(2))
        .body("tree.children[1].words", containsString("DECISION_MAKER"));
    Segments.explanation(segment, works)
        .then()
        .body("member", equalTo(false))
        .body("tree.children[0].value", equalTo(true))
        .body("tree.children[1].value", equalTo(false));

    lead.with("topic", "Something else").with("version", 2).publish();
    Segments.awaitMembers(segment);
  }

  @Test
  void by_another_segment_in_the_same_step() {
    String department = department();
    String parent = Segments.live(inDepartment(department));
    String child =
        Segments.live(
            "{\"all\":[{\"segment\":\"%s\"},{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"DECISION_MAKER\"]}]}"
                .formatted(parent));
    String outside =
        Segments.compound(
            "{\"all\":[{\"segment\":\"%s\"},{\"not\":{\"segment\":\"%s\"}}]}"
                .formatted(parent, child));
    TestEvent decides = contact(department).publish();
    TestEvent works = contact(department).with("role", "EMPLOYEE").publish();
    Segments.awaitMembers(child, decides);
    Segments.awaitMembers(outside, works);
    works.with("role", "DECISION_MAKER").with("version", 2).publish();
    Segments.awaitMembers(child, decides, works);
    Segments.awaitMembers(outside);
    decides.with("department", "elsewhere").with("version", 2).publish();
    Segments.awaitMembers(parent, works);
    Segments.awaitMembers(child, works);
  }

  @Test
  void one_that_becomes_inactive_or_is_deleted_leaves() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent gone = contact(department).publish();
    TestEvent sleeping = contact(department).publish();
    Segments.awaitMembers(segment, gone, sleeping);
    sleeping.with("status", "INACTIVE").with("version", 2).publish();
    Segments.awaitMembers(segment, gone);
    Segments.explanation(segment, sleeping).then().body("leftOutBecause", equalTo("INACTIVE"));
    gone.publishTombstone();
    Segments.awaitMembers(segment);
  }

  @Test
  void children_are_in_no_segment_that_looks_at_behaviour() {
    String department = department();
    String behaviour = Segments.live(clickedIn(department));
    String plain = Segments.live(inDepartment(department));
    TestEvent child = contact(department).with("child", true).publish();
    click(child, Instant.now()).publish();
    Segments.awaitMembers(plain, child);
    Segments.explanation(behaviour, child)
        .then()
        .body("member", equalTo(false))
        .body("leftOutBecause", equalTo("CHILD"));
    assertEquals(0, Segments.members(behaviour).size());
  }
}
