package io.acquaint.segments;

import static io.acquaint.segments.Attributes.field;
import static io.acquaint.segments.Attributes.registered;
import static io.acquaint.segments.Customers.contact;
import static io.acquaint.segments.Customers.department;
import static io.acquaint.segments.Customers.lead;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditions may ask about custom attributes as soon as these are registered. */
@QuarkusTest
@TestProfile(JobsRunOften.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class SegmentOnCustomAttributesApiTest {

  /** Indexes have no route. */
  @Inject DSLContext db;

  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "TEXT|IS|\"Green \"|\"green\"|\"blue\"",
        "TEXT|STARTS_WITH|\"gr\"|\"Green\"|\"blue\"",
        "TEXT|IS_NOT|\"green\"|\"blue\"|\"GREEN\"",
        "NUMBER|AT_LEAST|42.5|43|42",
        "NUMBER|BETWEEN|1,2|1.5|3",
        "BOOLEAN|IS|true|true|false",
        "DATE|BEFORE|\"2026-03-02\"|\"2026-03-01\"|\"2026-03-02\"",
        "DATE|ON|\"2026-03-02\"|\"2026-03-02\"|\"2026-03-01\""
      })
  void a_contact_joins_and_leaves_with_its_value(
      String type, String op, String values, String in, String out) {
    TestEvent attribute = registered("CONTACT", type);
    String department = department();
    String segment =
        Segments.live(
            "{\"all\":[%s,%s]}"
                .formatted(Segments.inDepartment(department), leaf(attribute, op, values)));
    TestEvent contact = with(contact(department), attribute, in).publish();
    TestEvent other = with(contact(department), attribute, out).publish();
    Segments.awaitMembers(segment, contact);
    with(contact, attribute, out).with("version", 2).publish();
    with(other, attribute, in).with("version", 2).publish();
    Segments.awaitMembers(segment, other);
    Segments.explanation(segment, other)
        .then()
        .body("member", equalTo(true))
        .body("tree.children[1].value", equalTo(true));
  }

  @Test
  void the_attributes_of_leads_and_accounts_are_asked_where_they_are_related() {
    TestEvent attribute = registered("LEAD", "NUMBER");
    String segment =
        Segments.live(
            "{\"related\":\"leads\",\"where\":%s}".formatted(leaf(attribute, "MORE", "10")));
    TestEvent contact = contact(department()).publish();
    TestEvent lead = with(lead(contact, "x"), attribute, "11").publish();
    Segments.awaitMembers(segment, contact);
    with(lead, attribute, "9").with("version", 2).publish();
    Segments.awaitMembers(segment);
    validated(leaf(attribute, "MORE", "10")).body("findings.code", contains("unknown_field"));
  }

  @Test
  void only_allowed_values_are_understood_and_the_catalogue_lists_them() {
    TestEvent attribute = registered("CONTACT", "TEXT", "Green", "Blue");
    Api.as("marketer")
        .get("/v1/segments/condition-catalog")
        .then()
        .body(
            "entities.find{it.name=='CONTACT'}.fields.find{it.name=='%s'}.allowedValues"
                .formatted(field(attribute)),
            contains("Green", "Blue"));
    validated(leaf(attribute, "IS", "\"Green\"")).body("valid", equalTo(true));
    validated(leaf(attribute, "IS", "\"Red\""))
        .body("findings.pointer", contains("/condition/values/0"))
        .body("findings.code", contains("unknown_value"));
  }

  @Test
  void what_is_not_registered_is_refused_with_its_place() {
    validated("{\"not\":{\"field\":\"attributes.unheardOf\",\"op\":\"IS_EMPTY\"}}")
        .body("findings.pointer", contains("/condition/not/field"))
        .body("findings.code", contains("unknown_field"));
  }

  @Test
  void estimates_descriptions_and_templates_know_them_too() {
    TestEvent attribute = registered("CONTACT", "NUMBER");
    TestEvent contact = with(contact(department()), attribute, "7").publish();
    String condition = leaf(attribute, "EQUAL", "7");
    Segments.awaitMembers(Segments.live(condition), contact);
    Api.as("marketer")
        .body("{\"condition\":" + condition + "}")
        .post("/v1/segments/estimate")
        .then()
        .statusCode(200)
        .body("count", equalTo(1));
    Api.as("marketer")
        .body("{\"condition\":" + condition + "}")
        .post("/v1/segments/description")
        .then()
        .statusCode(200)
        .body("sentences[0]", containsString("7"));
    Api.as("marketer")
        .body(
            "{\"name\":\"%s\",\"condition\":%s}"
                .formatted(department(), leaf(attribute, "EQUAL", "7")))
        .post("/v1/segment-templates")
        .then()
        .statusCode(201);
  }

  @Test
  void a_live_segment_goes_on_when_its_attribute_is_gone() {
    TestEvent attribute = registered("CONTACT", "TEXT");
    String department = department();
    String segment =
        Segments.live(
            "{\"any\":[%s,%s]}"
                .formatted(Segments.inDepartment(department), leaf(attribute, "IS", "\"green\"")));
    attribute.publishTombstone();
    Segments.patiently()
        .untilAsserted(
            () ->
                Api.as("marketer")
                    .get("/v1/segments/condition-catalog")
                    .then()
                    .body(Attributes.fieldsOf(attribute), not(hasItem(field(attribute)))));

    TestEvent green = with(contact(department()), attribute, "\"green\"").publish();
    TestEvent contact = contact(department).publish();
    Segments.awaitMembers(segment, contact);
    Segments.explanation(segment, green)
        .then()
        .body("member", equalTo(false))
        .body("tree.children[1].words", containsString("the attribute is gone"));
    Api.as("marketer").post("/v1/segments/" + segment + "/activation").then().statusCode(422);
  }

  @Test
  void it_may_be_registered_anew_as_something_else() {
    TestEvent attribute = registered("CONTACT", "TEXT");
    attribute.with("version", 7).publish();
    attribute.publishTombstone();
    TestEvent again =
        Attributes.definition("CONTACT", attribute.get("name").asText())
            .with("type", "NUMBER")
            .with("allowedValues", new String[0])
            .publish();
    Segments.patiently()
        .untilAsserted(() -> validated(leaf(again, "EQUAL", "7")).body("valid", equalTo(true)));
  }

  @Test
  void one_of_a_live_segment_has_its_indexes_until_the_segment_stops() {
    TestEvent attribute = registered("CONTACT", "TEXT");
    String segment = Segments.live(leaf(attribute, "IS", "\"green\""));
    assertEquals(4, indexes(attribute));
    Api.as("marketer").post("/v1/segments/" + segment + "/stop").then().statusCode(200);
    Segments.patiently().until(() -> indexes(attribute), left -> left == 0);
  }

  private int indexes(TestEvent attribute) {
    return db.fetch(
            "select 1 from pg_indexes where tablename like 'contact\\_p%' and strpos(indexdef, ?) > 0",
            attribute.get("name").asText())
        .size();
  }

  private static ValidatableResponse validated(String condition) {
    return Api.as("marketer")
        .body(Segments.body("DYNAMIC", condition))
        .post("/v1/segments/validation")
        .then()
        .statusCode(200);
  }

  private static String leaf(TestEvent attribute, String op, String values) {
    return "{\"field\":\"%s\",\"op\":\"%s\",\"values\":[%s]}"
        .formatted(field(attribute), op, values);
  }

  private static TestEvent with(TestEvent record, TestEvent attribute, String json) {
    return record.with(field(attribute), value(json));
  }

  private static Object value(String json) {
    return switch (json.charAt(0)) {
      case '"' -> json.substring(1, json.length() - 1);
      case 't', 'f' -> Boolean.valueOf(json);
      default -> new java.math.BigDecimal(json);
    };
  }
}
