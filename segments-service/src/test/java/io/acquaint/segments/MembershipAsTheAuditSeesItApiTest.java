package io.acquaint.segments;

import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The audit recomputes memberships in the background: differences are counted and put right. */
@QuarkusTest
@TestProfile(JobsRunOften.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class MembershipAsTheAuditSeesItApiTest {
  private static final String DIVERGENCE = "acquaint_membership_divergence_total";
  private static final String AUDITED = "acquaint_membership_audited_total";

  @Test
  void what_is_true_stays_uncounted_and_what_was_spoilt_is_counted_and_put_right() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent one = contact(department).publish();
    TestEvent two = contact(department).publish();
    TestEvent three = contact(department).publish();
    Segments.awaitMembers(segment, one, two, three);
    double before = Segments.figure(AUDITED);
    Segments.patiently().until(() -> Segments.figure(AUDITED) > before + 10);
    assertEquals(0, Segments.figure(DIVERGENCE));

    int spoilt =
        SqlProbe.update(
            "update segment_membership set member = false where contact_id = ? and segment_id = ?",
            UUID.fromString(id(two)),
            UUID.fromString(segment));
    assertEquals(1, spoilt);

    Segments.patiently().until(() -> Segments.figure(DIVERGENCE) >= 1);
    Segments.awaitMembers(segment, one, two, three);
    assertTrue(Segments.figure(DIVERGENCE) < 2);

    String picked = Segments.handPicked();
    Api.as("marketer")
        .body("{\"contactIds\":[\"" + id(one) + "\"]}")
        .post("/v1/segments/" + picked + "/members")
        .then()
        .body("changed", equalTo(1));
    SqlProbe.update(
        "update segment_membership set member = false where segment_id = ?",
        UUID.fromString(picked));
    Segments.awaitMembers(picked, one);
    assertTrue(Segments.figure(DIVERGENCE) < 3);
  }
}
