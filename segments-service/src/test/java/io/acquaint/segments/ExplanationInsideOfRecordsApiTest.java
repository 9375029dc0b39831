package io.acquaint.segments;

import static io.acquaint.segments.Customers.click;
import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.id;
import static io.acquaint.segments.Customers.lead;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Explanations go on where a condition looks at other records, and do not grow with these. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class ExplanationInsideOfRecordsApiTest {

  private static final String OPEN_LEADS_ON_A_TOPIC =
      """
      {"related":"leads","where":{"all":[
        {"field":"topic","op":"IS","values":["%s"]},{"field":"rating","op":"IS","values":["HOT"]}]}}\
      """;
  private static final String FROM_SENT_TO_CLICKED =
      """
      {"sequence":[{"interaction":"EMAIL_SENT"},{"interaction":"EMAIL_OPENED"},
        {"interaction":"EMAIL_CLICKED","where":{"field":"emailId","op":"IS","values":["%s"]}}],
       "within":"P7D"}\
      """;

  @Test
  void the_record_that_comes_nearest_shows_what_it_lacks() {
    String topic = department();
    String segment = Segments.live(OPEN_LEADS_ON_A_TOPIC.formatted(topic));
    TestEvent contact = contact(department()).publish();
    TestEvent near = lead(contact, topic).with("rating", "COLD").publish();
    for (int i = 0; i < 9; i++) {
      lead(contact, "Something else").with("rating", "WARM").publish();
    }
    Segments.patiently()
        .untilAsserted(
            () -> explained(segment, contact).body("tree.children[0].among.records", equalTo(10)));

    explained(segment, contact)
        .body("member", equalTo(false))
        .body("tree.data.count", equalTo(0))
        .body("tree.children.pointer", contains("/where"))
        .body("tree.children[0].value", equalTo(false))
        .body("tree.children[0].among.matching", equalTo(0))
        .body("tree.children[0].among.shown", equalTo(id(near)))
        .body("tree.children[0].children.pointer", contains("/where/all/0", "/where/all/1"))
        .body("tree.children[0].children.value", contains(true, false))
        .body("tree.children[0].children.among.matching", contains(1, 0))
        .body("tree.children[0].children.among.shown", contains(id(near), id(near)))
        .body("tree.children[0].children[1].words", equalTo("Rating is \"HOT\""))
        .body("tree.children[0].children[1].data.value", equalTo("COLD"));

    near.with("rating", "HOT").with("version", 2).publish();
    Segments.awaitMembers(segment, contact);
    explained(segment, contact)
        .body("tree.data.ids", contains(id(near)))
        .body("tree.children[0].value", equalTo(true))
        .body("tree.children[0].among.matching", equalTo(1))
        .body("tree.children[0].children.value", contains(true, true));
  }

  @Test
  void without_a_record_the_conditions_are_there_all_the_same() {
    String segment = Segments.live(OPEN_LEADS_ON_A_TOPIC.formatted(department()));
    TestEvent contact = contact(department()).publish();
    awaitKnown(segment, contact);

    explained(segment, contact)
        .body("tree.children[0].value", equalTo(false))
        .body("tree.children[0].among.records", equalTo(0))
        .body("tree.children[0].among.shown", nullValue())
        .body("tree.children[0].children.value", contains(false, false))
        .body("tree.children[0].children.among.records", contains(0, 0));
  }

  @Test
  void interactions_that_fail_a_where_are_told_from_none_at_all() {
    String mail = department();
    String segment =
        Segments.live(
            """
            {"interaction":"EMAIL_CLICKED","within":"P7D","where":{"any":[
              {"field":"emailId","op":"IS","values":["%s"]},{"field":"linkUrl","op":"IS_EMPTY"}]}}\
            """
                .formatted(mail));
    TestEvent contact = contact(department()).publish();
    TestEvent old =
        click(contact, Instant.now().minus(Duration.ofDays(8))).with("emailId", mail).publish();
    TestEvent other =
        click(contact, Instant.now()).with("linkUrl", "https://other.example").publish();
    Segments.patiently()
        .untilAsserted(
            () -> explained(segment, contact).body("tree.children[0].among.records", equalTo(1)));

    explained(segment, contact)
        .body("tree.data.count", equalTo(0))
        .body("tree.data.newest", empty())
        .body("tree.data.nearest.id", equalTo(id(old)))
        .body("tree.children[0].pointer", equalTo("/where"))
        .body("tree.children[0].among.matching", equalTo(0))
        .body("tree.children[0].among.shown", equalTo(id(other)))
        .body("tree.children[0].children.pointer", contains("/where/any/0", "/where/any/1"))
        .body("tree.children[0].children[1].data.value", equalTo("https://other.example"));
  }

  @Test
  void a_sequence_tells_how_far_it_got() {
    String mail = department();
    String segment = Segments.live(FROM_SENT_TO_CLICKED.formatted(mail));
    TestEvent contact = contact(department()).publish();
    Instant begin = Instant.now().minus(Duration.ofDays(3));
    TestEvent early = click(contact, begin.minusSeconds(60)).with("emailId", mail).publish();
    TestEvent sent = click(contact, begin).with("type", "EMAIL_SENT").publish();
    TestEvent opened = click(contact, begin.plusSeconds(60)).with("type", "EMAIL_OPENED").publish();
    click(contact, begin.plusSeconds(90)).with("emailId", "another").publish();
    Segments.patiently()
        .untilAsserted(
            () ->
                explained(segment, contact)
                    .body("tree.children[2].children[0].among.records", equalTo(2)));

    explained(segment, contact)
        .body("tree.value", equalTo(false))
        .body("tree.data.reached", equalTo(2))
        .body("tree.children.pointer", contains("/sequence/0", "/sequence/1", "/sequence/2"))
        .body("tree.children.value", contains(true, true, false))
        .body("tree.children[0].data.found.id", equalTo(id(sent)))
        .body("tree.children[1].words", equalTo("Email opened"))
        .body("tree.children[1].data.found.id", equalTo(id(opened)))
        .body("tree.children[2].data.count", equalTo(1))
        .body("tree.children[2].data.nearest.id", equalTo(id(early)))
        .body("tree.children[2].children.pointer", contains("/sequence/2/where"))
        .body("tree.children[2].children[0].among.matching", equalTo(1));

    click(contact, begin.plusSeconds(120)).with("emailId", mail).publish();
    Segments.awaitMembers(segment, contact);
    explained(segment, contact)
        .body("tree.data.reached", equalTo(3))
        .body("tree.children.value", contains(true, true, true))
        .body("tree.children[2].data.count", equalTo(2))
        .body("tree.children[2].children", hasSize(1));
  }

  private static void awaitKnown(String segment, TestEvent contact) {
    Segments.patiently()
        .untilAsserted(() -> explained(segment, contact).body("leftOutBecause", nullValue()));
  }

  private static ValidatableResponse explained(String segment, TestEvent contact) {
    return Segments.explanation(segment, contact).then().statusCode(200);
  }
}
