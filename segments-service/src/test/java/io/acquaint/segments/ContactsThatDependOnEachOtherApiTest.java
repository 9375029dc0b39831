package io.acquaint.segments;

import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A segment asks about another one of a contact's colleagues, who come and go there. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ContactsThatDependOnEachOtherApiTest {

  /** A colleague who is in a segment. */
  private static final String COLLEAGUE =
      """
      {"related":"account.contacts","where":{"segment":"%s"}}\
      """;

  @Test
  void a_contact_follows_its_colleagues_into_and_out_of_a_segment() {
    String department = department();
    String below = Segments.live(inDepartment(department));
    String waiting = department();
    String above =
        Segments.live(
            "{\"all\":[%s,%s]}".formatted(inDepartment(waiting), COLLEAGUE.formatted(below)));
    UUID account = account();
    TestEvent depends = contact(waiting).with("accountId", account).publish();
    TestEvent colleague = contact(department).with("accountId", account).publish();
    Segments.awaitMembers(above, depends);
    colleague.with("department", waiting).with("version", 2).publish();
    Segments.awaitMembers(above);
  }

  @Test
  void two_colleagues_who_come_at_the_same_moment_both_count() throws Exception {
    // given
    String left = Segments.handPicked();
    String right = Segments.handPicked();
    String onLeft = Segments.live("{\"segment\":\"%s\"}".formatted(left));
    String onRight = Segments.live("{\"segment\":\"%s\"}".formatted(right));
    String waiting = department();
    String above =
        Segments.live(
            "{\"all\":[%s,%s,%s]}"
                .formatted(
                    inDepartment(waiting),
                    COLLEAGUE.formatted(onLeft),
                    COLLEAGUE.formatted(onRight)));
    String last = Segments.live("{\"segment\":\"%s\"}".formatted(onLeft));
    UUID account = account();
    TestEvent depends = contact(waiting).with("accountId", account).publish();
    TestEvent one = contact(department()).with("accountId", account).publish();
    TestEvent two = contact(department()).with("accountId", account).publish();
    awaitKnown(depends, one, two);
    // when the first is stopped behind `above`, before it commits
    try (Connection held = SqlProbe.connect()) {
      held.setAutoCommit(false);
      insertMembership(held, id(one), last);
      CompletableFuture<Void> first = CompletableFuture.runAsync(() -> choose(left, one));
      Segments.patiently()
          .until(
              () -> SqlProbe.number("select count(*) from pg_locks where not granted"),
              waits -> waits > 0);
      choose(right, two);
      held.rollback();
      first.get(30, TimeUnit.SECONDS);
    }
    // then nobody has to put it right
    Segments.awaitMembers(last, one);
    Segments.awaitMembers(above, depends);
    assertEquals(0, Segments.figure("acquaint_membership_divergence_total"));
  }

  /** Whoever else writes this membership waits for the transaction. */
  private static void insertMembership(Connection held, String contact, String segment)
      throws Exception {
    try (PreparedStatement insert =
        held.prepareStatement(
            """
            insert into segment_membership (contact_id, segment_id, member, joined_at, version)
            values (?::uuid, ?::uuid, true, now(), 1)
            """)) {
      insert.setString(1, contact);
      insert.setString(2, segment);
      insert.executeUpdate();
    }
  }

  private static void choose(String segment, TestEvent contact) {
    Api.as("marketer")
        .body("{\"contactIds\":[\"" + id(contact) + "\"]}")
        .post("/v1/segments/" + segment + "/members")
        .then()
        .statusCode(200)
        .body("changed", equalTo(1));
  }

  private static UUID account() {
    UUID id = UUID.randomUUID();
    TestEvent.of("account.created").key(id).with("id", id).with("name", "Acme " + id).publish();
    return id;
  }

  private static void awaitKnown(TestEvent... contacts) {
    for (TestEvent contact : contacts) {
      Segments.patiently()
          .until(
              () ->
                  SqlProbe.number(
                      "select count(*) from contact where contact_id = ?::uuid", id(contact)),
              known -> known == 1);
    }
  }
}
