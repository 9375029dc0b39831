package io.acquaint.segments;

import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.contracts.MailAddressKey;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An audience never contains a person whom sendability would refuse. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class LookingAtMembersWhoMayBeMailedApiTest {

  @Test
  void members_who_may_not_be_mailed_are_left_out_and_counted_per_reason() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent may = contact(department).publish();
    TestEvent bounced = contact(department).publish();
    TestEvent lifted = contact(department).publish();
    TestEvent over = contact(department).publish();
    TestEvent[] all = {
      may,
      bounced,
      lifted,
      over,
      contact(department).with("preferences.email", false).publish(),
      contact(department).with("preferences.bulkEmail", false).publish(),
      contact(department).with("consent.level", "TRANSACTIONAL").publish(),
      contact(department).with("email", null).publish(),
      contact(department).with("child", true).publish(),
      contact(department).with("consent.level", "NONE").with("child", true).publish(),
    };
    suppression(bounced, 1, Instant.now().plus(Duration.ofDays(180)), null);
    suppression(lifted, 1, null, null);
    suppression(lifted, 2, null, Instant.now());
    suppression(over, 1, Instant.now().minusSeconds(60), null);
    Segments.awaitMembers(segment, all);
    Segments.patiently()
        .untilAsserted(
            () ->
                Api.as("marketer")
                    .get(audience(segment) + "?purpose=MARKETING")
                    .then()
                    .statusCode(200)
                    .body("items.contactId", containsInAnyOrder(id(may), id(lifted), id(over)))
                    .body("leftOut.DO_NOT_EMAIL", equalTo(1))
                    .body("leftOut.DO_NOT_BULK_EMAIL", equalTo(1))
                    .body("leftOut.CONSENT_TOO_LOW", equalTo(2))
                    .body("leftOut.NO_EMAIL", equalTo(1))
                    .body("leftOut.SUPPRESSED_ADDRESS", equalTo(1))
                    .body("leftOut.CHILD", equalTo(2)));
    Api.as("marketer")
        .get(audience(segment) + "?minimumConsent=PROFILING")
        .then()
        .body("items", hasSize(0))
        .body("leftOut.CONSENT_TOO_LOW", equalTo(10));
    Api.as("marketer")
        .get(audience(segment) + "?purpose=TRANSACTIONAL")
        .then()
        .body("items", hasSize(6));
  }

  @Test
  void a_child_whose_guardian_is_active_may_be_mailed() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent guardian = contact(department).publish();
    TestEvent child =
        contact(department).with("child", true).with("guardianId", id(guardian)).publish();
    Segments.awaitMembers(segment, guardian, child);
    Api.as("marketer")
        .get(audience(segment))
        .then()
        .body("items.contactId", containsInAnyOrder(id(guardian), id(child)));
  }

  @Test
  void those_on_a_list_are_an_audience_too() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent on = contact(department).publish();
    TestEvent off = contact(department).publish();
    Segments.awaitMembers(segment, on, off);
    UUID list = UUID.randomUUID();
    TestEvent.of("subscription.joined")
        .key(id(on) + ":" + list)
        .with("id", UUID.randomUUID())
        .with("contactId", id(on))
        .with("listId", list)
        .publish();
    Segments.patiently()
        .untilAsserted(
            () ->
                Api.as("marketer")
                    .get(audience(segment) + "?purpose=SUBSCRIPTION&listId=" + list)
                    .then()
                    .body("items.contactId", contains(id(on)))
                    .body("leftOut.NOT_SUBSCRIBED", equalTo(1)));
    Api.as("marketer")
        .get(audience(segment) + "?purpose=SUBSCRIPTION")
        .then()
        .statusCode(400)
        .body("errors.parameter", contains("listId"));
  }

  @Test
  void an_address_that_several_share_is_there_once_unless_asked_otherwise() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    String address = UUID.randomUUID() + "@Bücher.example";
    TestEvent one = contact(department).with("email", address).publish();
    TestEvent two =
        contact(department)
            .with(
                "email",
                address.toUpperCase(java.util.Locale.ROOT).replace("BÜCHER", "XN--BCHER-KVA"))
            .publish();
    Segments.awaitMembers(segment, one, two);
    Api.as("marketer")
        .get(audience(segment))
        .then()
        .body("items", hasSize(1))
        .body("leftOut.DUPLICATE_ADDRESS", equalTo(1));
    Api.as("marketer")
        .get(audience(segment) + "?duplicates=keep")
        .then()
        .body("items", hasSize(2))
        .body("leftOut.DUPLICATE_ADDRESS", nullValue());
    Api.as("marketer").get(audience(segment) + "?duplicates=drop").then().statusCode(400);
  }

  @Test
  void it_is_read_page_by_page() {
    String department = department();
    String segment = Segments.live(inDepartment(department));
    TestEvent first = contact(department).publish();
    Segments.awaitMembers(segment, first);
    TestEvent second = contact(department).publish();
    Segments.awaitMembers(segment, first, second);
    String cursor =
        Api.as("integration")
            .get(audience(segment) + "?limit=1")
            .then()
            .body("items.contactId", contains(id(first)))
            .body("items.email", contains(first.get("email").asText()))
            .extract()
            .path("nextCursor");
    Api.as("integration")
        .get(audience(segment) + "?limit=1&cursor=" + cursor)
        .then()
        .body("items.contactId", contains(id(second)))
        .body("leftOut", nullValue())
        .body("nextCursor", nullValue());
    Api.as("integration")
        .get(audience(segment) + "?purpose=TRANSACTIONAL&cursor=" + cursor)
        .then()
        .statusCode(400)
        .body("code", equalTo("cursor_mismatch"));
    for (String wrong :
        List.of("?limit=0", "?limit=201", "?purpose=FUN", "?minimumConsent=ALL", "?cursor=x")) {
      Api.as("integration").get(audience(segment) + wrong).then().statusCode(400);
    }
    Api.as("salesperson").get(audience(segment)).then().statusCode(403);
    Api.as("marketer").get(audience(UUID.randomUUID().toString())).then().statusCode(404);
  }

  @Test
  void only_a_live_segment_has_an_audience() {
    String department = department();
    String segment = Segments.create("DYNAMIC", inDepartment(department));
    refusedAs("DRAFT", segment);
    Segments.activate(segment);
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(segment, contact);
    Api.as("marketer").get(audience(segment)).then().body("items", hasSize(1));
    for (String action : List.of("stop", "archive")) {
      Api.as("marketer").post("/v1/segments/" + segment + "/" + action).then().statusCode(200);
      refusedAs(action.equals("stop") ? "STOPPED" : "ARCHIVED", segment);
    }
  }

  private static void refusedAs(String status, String segment) {
    Api.as("marketer")
        .get(audience(segment))
        .then()
        .spec(Api.problem(409, "segment_wrong_status"))
        .body("detail", containsString(status));
  }

  private static void suppression(
      TestEvent of, int version, @Nullable Instant until, @Nullable Instant liftedAt) {
    String hash = MailAddressKey.hashOf(of.get("email").asText());
    TestEvent.of("suppression.changed")
        .key(hash)
        .with("addressHash", hash)
        .with("version", version)
        .with("until", until)
        .with("liftedAt", liftedAt)
        .publish();
  }

  private static String audience(String segment) {
    return "/v1/segments/" + segment + "/audience";
  }
}
