package io.acquaint.scoring;

import static io.acquaint.scoring.Customers.contact;
import static io.acquaint.scoring.Customers.id;
import static io.acquaint.scoring.Customers.lead;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.WithTestClock;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rules may ask about custom attributes of contacts, leads and accounts that are registered. */
@QuarkusTest
@TestProfile(WithTestClock.class)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class RuleOnACustomAttributeApiTest {

  private final String name = "a" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void what_a_contact_and_its_lead_carry_scores() {
    registered("CONTACT", "NUMBER");
    registered("LEAD", "BOOLEAN");
    String model =
        Models.live(
            """
            {"name":"Big","points":10,"when":{"field":"attributes.%1$s","op":"AT_LEAST","values":[5]}},
            {"name":"Hot","points":3,"when":{"field":"lead.attributes.%1$s","op":"IS","values":[true]}}\
            """
                .formatted(name));
    TestEvent contact = contact().with("attributes." + name, 4).publish();
    TestEvent lead = lead(contact).with("attributes." + name, true).publish();
    Models.awaitScore(id(lead), model, 3);

    contact.with("attributes." + name, 5.5).with("version", 2).publish();
    Models.awaitScore(id(lead), model, 13);
    lead.with("attributes." + name, false).with("version", 2).publish();
    Models.awaitScore(id(lead), model, 10);
  }

  /** Neither the contact nor its lead does anything meanwhile. */
  @Test
  void one_that_is_deleted_or_registered_anew_scores_at_once() {
    TestEvent definition = registered("LEAD", "TEXT");
    String model =
        Models.live(
            """
            {"name":"Open","points":10,"when":{"field":"lead.attributes.%1$s","op":"IS_EMPTY"}},
            {"name":"Here","points":3,"when":{"field":"lead.topic","op":"IS_NOT_EMPTY"}}\
            """
                .formatted(name));
    String lead = id(lead(contact().publish()).publish());
    Models.awaitScore(lead, model, 13);

    definition.publishTombstone();
    Models.awaitScore(lead, model, 3);
    registered("LEAD", "NUMBER");
    Models.awaitScore(lead, model, 13);
  }

  @Test
  void one_that_is_not_registered_is_refused_with_its_place() {
    String rule =
        """
        {"name":"Big","points":10,"when":{"field":"attributes.%s","op":"AT_LEAST","values":[5]}}\
        """
            .formatted(name);
    Api.as("marketer")
        .body(Models.body(rule))
        .post("/v1/scoring-models/validation")
        .then()
        .statusCode(200)
        .body("findings.pointer", contains("/rules/0/when/field"))
        .body("findings.code", contains("unknown_field"));
  }

  /** It is known when this answers. */
  private TestEvent registered(String entity, String type) {
    TestEvent definition =
        TestEvent.of("attribute-definition.created")
            .key(entity + ":" + name)
            .with("id", UUID.randomUUID())
            .with("entity", entity)
            .with("name", name)
            .with("type", type)
            .with("allowedValues", List.of())
            .publish();
    Models.patiently()
        .untilAsserted(
            () ->
                Api.as("marketer")
                    .get("/v1/scoring-models/condition-catalog")
                    .then()
                    .statusCode(200)
                    .body(
                        "entities.find{it.name=='" + entity + "'}.fields.name",
                        hasItem("attributes." + name)));
    return definition;
  }
}
