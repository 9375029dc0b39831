package io.acquaint.segments;

import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.testing.Api;
import io.acquaint.testing.DataSubject;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of segments-service when a person asks what is known, or asks to be forgotten. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class PersonIsForgottenApiTest {
  @Test
  void whoever_is_forgotten_is_in_no_segment_and_does_not_come_back() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(segment, contact);
    DataSubject person = DataSubject.of("segments", UUID.fromString(Customers.id(contact)));
    person
        .report("admin")
        .statusCode(200)
        .body("records.contacts", hasSize(1))
        .body("records.memberships", hasSize(1))
        .body("records.interactions", hasSize(0));

    person
        .erasure("admin")
        .statusCode(200)
        .body("removed.contacts", equalTo(1))
        .body("removed.memberships", equalTo(1));

    assertEquals(Set.of(), Segments.members(segment));
    person.report("admin").body("records.contacts", hasSize(0));
    person.erasure("admin").body("removed.contacts", equalTo(0));
    contact(department).key(person.id()).with("id", person.id()).with("version", 2).publish();
    TestEvent after = contact(department).key(person.id()).publish();
    Segments.awaitMembers(segment, after);
    person.report("admin").body("records.contacts", hasSize(0));
  }

  @Test
  void the_changes_of_a_segment_tell_that_a_person_was_forgotten() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(segment, contact);
    String path = "/v1/segments/" + segment + "/changes?since=";
    String start = Api.as("marketer").get(path + "now").path("next");

    DataSubject.of("segments", UUID.fromString(Customers.id(contact)))
        .erasure("admin")
        .statusCode(200);

    Api.as("marketer")
        .get(path + start + "&wait=10")
        .then()
        .statusCode(200)
        .body("items.id", contains(Customers.id(contact)))
        .body("items.reason", contains("ERASED"));
  }

  @Test
  void only_services_and_administrators_may_ask() {
    DataSubject person = DataSubject.of("segments", UUID.randomUUID());
    person.report("marketer").statusCode(403);
    person.erasure("integration").statusCode(403);
    DataSubject.of("nobody", UUID.randomUUID()).report("admin").statusCode(404);
  }
}
