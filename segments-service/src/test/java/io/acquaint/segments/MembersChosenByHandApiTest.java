package io.acquaint.segments;

import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Segments.inDepartment;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The members of a STATIC segment are chosen by hand, and only active contacts can be. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class MembersChosenByHandApiTest {

  @Test
  void contacts_are_added_and_removed_by_id_and_those_unknown_or_inactive_are_named() {
    String department = department();
    String watch = Segments.live(inDepartment(department));
    TestEvent one = contact(department).publish();
    TestEvent two = contact(department).publish();
    TestEvent sleeping = contact(department).with("status", "INACTIVE").publish();
    Segments.awaitMembers(watch, one, two);
    Segments.patiently()
        .until(
            () -> Segments.explanation(watch, sleeping).path("leftOutBecause"),
            why -> "INACTIVE".equals(why));
    String segment = Segments.handPicked();
    String above =
        Segments.compound(
            "{\"all\":[{\"segment\":\"%s\"},{\"not\":{\"segment\":\"%s\"}}]}"
                .formatted(watch, segment));
    String unknown = UUID.randomUUID().toString();

    Api.as("marketer")
        .body(ids(id(one), id(two), id(sleeping), unknown))
        .post("/v1/segments/" + segment + "/members")
        .then()
        .statusCode(200)
        .body("changed", equalTo(2))
        .body("unknown", contains(unknown))
        .body("inactive", contains(id(sleeping)));
    Segments.awaitMembers(segment, one, two);
    Segments.awaitMembers(above);
    Api.as("marketer")
        .body(ids(id(one)))
        .post("/v1/segments/" + segment + "/members")
        .then()
        .body("changed", equalTo(0))
        .body("unchanged", equalTo(1));
    Api.as("marketer").get("/v1/segments/" + segment).then().body("memberCount", equalTo(2));

    Api.as("marketer")
        .body(ids(id(two)))
        .delete("/v1/segments/" + segment + "/members")
        .then()
        .statusCode(200)
        .body("changed", equalTo(1))
        .body("inactive", empty());
    Segments.awaitMembers(segment, one);
    Segments.awaitMembers(above, two);
  }

  @Test
  void contacts_are_added_and_removed_by_a_condition() {
    String department = department();
    String watch = Segments.live(inDepartment(department));
    TestEvent decides = contact(department).publish();
    TestEvent works = contact(department).with("role", "EMPLOYEE").publish();
    Segments.awaitMembers(watch, decides, works);
    String segment = Segments.handPicked();
    Api.as("marketer")
        .body("{\"condition\":" + inDepartment(department) + "}")
        .post("/v1/segments/" + segment + "/members")
        .then()
        .body("changed", equalTo(2));
    Api.as("marketer")
        .body(
            "{\"condition\":{\"all\":[%s,{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"EMPLOYEE\"]}]}}"
                .formatted(inDepartment(department)))
        .delete("/v1/segments/" + segment + "/members")
        .then()
        .body("changed", equalTo(1));
    Segments.awaitMembers(segment, decides);
  }

  @Test
  void one_that_falls_asleep_leaves_until_it_is_active_again_and_a_survivor_inherits_the_place() {
    String department = department();
    String watch = Segments.live(inDepartment(department));
    TestEvent sleeper = contact(department).publish();
    TestEvent merged = contact(department).publish();
    TestEvent survivor = contact(department).publish();
    Segments.awaitMembers(watch, sleeper, merged, survivor);
    String segment = Segments.handPicked();
    Api.as("marketer")
        .body(ids(id(sleeper), id(merged)))
        .post("/v1/segments/" + segment + "/members")
        .then()
        .body("changed", equalTo(2));
    sleeper.with("status", "INACTIVE").with("version", 2).publish();
    Segments.awaitMembers(segment, merged);
    sleeper.with("status", "ACTIVE").with("version", 3).publish();
    Segments.awaitMembers(segment, merged, sleeper);
    merged
        .with("status", "INACTIVE")
        .with("mergedIntoId", id(survivor))
        .with("version", 2)
        .publish();
    Segments.awaitMembers(segment, survivor, sleeper);
  }

  @Test
  void why_a_contact_is_in_it_or_not_is_explained() {
    String department = department();
    String watch = Segments.live(inDepartment(department));
    TestEvent picked = contact(department).publish();
    TestEvent other = contact(department).publish();
    Segments.awaitMembers(watch, picked, other);
    String draft = Segments.create("STATIC", "null");
    Segments.explanation(draft, picked).then().statusCode(404);
    String segment = Segments.activate(draft);
    Api.as("marketer")
        .body(ids(id(picked)))
        .post("/v1/segments/" + segment + "/members")
        .then()
        .statusCode(200);
    Segments.explanation(segment, picked)
        .then()
        .statusCode(200)
        .body("member", equalTo(true))
        .body("leftOutBecause", nullValue())
        .body("tree.pointer", equalTo(""))
        .body("tree.value", equalTo(true))
        .body("tree.words", equalTo("Was put in by hand"))
        .body("tree.data.addedAt", notNullValue())
        .body("tree.children", empty());
    Segments.explanation(segment, other)
        .then()
        .statusCode(200)
        .body("member", equalTo(false))
        .body("leftOutBecause", nullValue())
        .body("tree.value", equalTo(false));
    picked.with("status", "INACTIVE").with("version", 2).publish();
    Segments.awaitMembers(segment);
    Segments.explanation(segment, picked)
        .then()
        .body("member", equalTo(false))
        .body("leftOutBecause", equalTo("INACTIVE"))
        .body("tree.value", equalTo(true));
    Api.as("marketer")
        .get("/v1/segments/" + segment + "/explanation?contactId=" + UUID.randomUUID())
        .then()
        .body("leftOutBecause", equalTo("UNKNOWN"));
  }

  @Test
  void members_that_follow_a_condition_cannot_be_chosen_by_hand() {
    String segment = Segments.live(inDepartment(department()));
    Api.as("marketer")
        .body(ids(UUID.randomUUID().toString()))
        .post("/v1/segments/" + segment + "/members")
        .then()
        .spec(Api.problem(409, "segment_not_static"));
    Api.as("marketer")
        .body(ids(UUID.randomUUID().toString()))
        .delete("/v1/segments/" + segment + "/members")
        .then()
        .statusCode(409);
    String picked = Segments.handPicked();
    Api.as("marketer")
        .body("{}")
        .post("/v1/segments/" + picked + "/members")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/contactIds"));
    Api.as("marketer")
        .body("{\"condition\":{\"field\":\"shoeSize\",\"op\":\"IS\",\"values\":[\"44\"]}}")
        .post("/v1/segments/" + picked + "/members")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition/field"));
    Api.as("marketer")
        .body("{\"condition\":{\"all\":[{\"segment\":\"%s\"}]}}".formatted(UUID.randomUUID()))
        .post("/v1/segments/" + picked + "/members")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition/all/0/segment"))
        .body("errors.code", contains("unknown_reference"));
    Api.as("salesperson")
        .body(ids(UUID.randomUUID().toString()))
        .post("/v1/segments/" + picked + "/members")
        .then()
        .statusCode(403);
    Api.as("marketer")
        .body(Segments.body("STATIC", inDepartment("x")))
        .post("/v1/segments")
        .then()
        .statusCode(422)
        .body("errors.pointer", contains("/condition"));
  }

  private static String ids(String... ids) {
    return "{\"contactIds\":[\"" + String.join("\",\"", ids) + "\"]}";
  }
}
