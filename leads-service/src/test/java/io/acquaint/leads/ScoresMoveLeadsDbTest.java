package io.acquaint.leads;

import static io.acquaint.leads.Leads.ADMIN;
import static io.acquaint.leads.Leads.MARA;
import static io.acquaint.leads.Leads.SAM;
import static io.acquaint.leads.Leads.act;
import static io.acquaint.leads.Leads.created;
import static io.acquaint.leads.Leads.get;
import static io.acquaint.leads.Leads.inquiry;
import static io.acquaint.leads.Leads.lead;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.acquaint.contracts.Topics;
import io.acquaint.leads.Feed.Score;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scores, contacts and attribute definitions from Kafka do to leads. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(ContactsStub.class)
class ScoresMoveLeadsDbTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Feed feed = new Feed();
  private final UUID model = UUID.randomUUID();

  @AfterEach
  void close() {
    feed.close();
  }

  private Score first(UUID lead, int score) {
    return new Score(lead, model, 1, score, 0);
  }

  private void awaitScore(UUID lead, int score) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> lead(lead).body("scores.score", contains(score)));
  }

  private void awaitStage(UUID lead, String stage) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> lead(lead).body("stage", equalTo(stage)));
  }

  @Test
  void theFirstScoreMovesAnInquiryAndLaterOnesChangeNoVersion() {
    // given
    UUID lead = inquiry();

    // when
    feed.changed(first(lead, 6));
    awaitStage(lead, "MARKETING_QUALIFICATION");
    String tag = lead(lead).body("version", equalTo(2)).extract().header("ETag");
    feed.changed(first(lead, 6).next(12));

    // then
    awaitScore(lead, 12);
    lead(lead).body("version", equalTo(2)).body("scores[0].grade", equalTo("Warm"));
    assertNotEquals(tag, lead(lead).extract().header("ETag"));
    Leads.patch(lead, tag, "{\"company\":\"Engines\"}").statusCode(200);
    get(MARA, "/v1/leads/" + lead + "/history")
        .body("items.action", contains("creation", "marketing-qualification"))
        .body("items[1].by", equalTo("scoring"))
        .body("items[1].modelId", equalTo(model.toString()));
  }

  @Test
  void aScoreOfNothingMovesNothing() {
    UUID lead = inquiry();
    feed.changed(first(lead, 0));
    awaitScore(lead, 0);
    lead(lead).body("stage", equalTo("INQUIRY")).body("version", equalTo(1));
  }

  @Test
  void aThresholdMakesSalesReadyAndAFallingScoreChangesNothing() {
    // given
    UUID lead = inquiry();
    Score reached = first(lead, 6).crossed(30);

    // when
    feed.changed(first(lead, 6));
    feed.thresholdReached(reached);
    awaitStage(lead, "SALES_ACCEPTANCE");
    feed.changed(reached.next(2));

    // then
    awaitScore(lead, 2);
    lead(lead)
        .body("stage", equalTo("SALES_ACCEPTANCE"))
        .body("salesReady", equalTo(true))
        .body("salesReadyBy", equalTo("MODEL"))
        .body("salesReadyModelId", equalTo(model.toString()));
    get(MARA, "/v1/leads/" + lead + "/history")
        .body("items.action", contains("creation", "marketing-qualification", "sales-ready"));
  }

  @Test
  void afterRecyclingOnlyANewCrossingCounts() {
    // given
    UUID lead = inquiry();
    Score reached = first(lead, 6).crossed(30);
    feed.thresholdReached(reached);
    awaitStage(lead, "SALES_ACCEPTANCE");
    act(SAM, lead, "recycling", "{\"reason\":\"No budget\"}").statusCode(200);

    // when the old crossing is repeated, and the score changes above the threshold
    feed.thresholdReached(reached);
    feed.changed(reached.next(36));
    awaitScore(lead, 36);

    // then
    lead(lead).body("stage", equalTo("MARKETING_QUALIFICATION")).body("salesReady", equalTo(false));

    // when it falls and rises again
    Score again = reached.next(36).next(10).crossed(31);
    feed.changed(reached.next(36).next(10));
    feed.thresholdReached(again);

    // then
    awaitStage(lead, "SALES_ACCEPTANCE");
    lead(lead).body("salesReadyBy", equalTo("MODEL")).body("recycledCount", equalTo(1));
  }

  @Test
  void whatWasHeardBeforeOrIsOlderChangesNothing() {
    // given
    UUID lead = inquiry();
    Score newest = first(lead, 6).next(12);
    feed.changed(newest);
    awaitScore(lead, 12);

    // when
    feed.changed(first(lead, 6));
    feed.changed(newest);
    UUID other = inquiry();
    feed.changed(new Score(other, model, 1, 1, 0));
    awaitScore(other, 1);
    feed.changed(newest.next(13));

    // then
    awaitScore(lead, 13);
    get(MARA, "/v1/leads/" + lead + "/history").body("items.size()", equalTo(2));
  }

  @Test
  void aScoreThatCannotBeReadHoldsNobodyUp() {
    // given
    UUID lead = inquiry();
    long before = SqlProbe.number("select count(*) from dead_letter");

    // when
    String key = lead + ":" + model;
    feed.send(Topics.SCORES, lead.toString(), key, "score.changed", "{\"score\":\"many\"}");
    feed.send(Topics.SCORES, lead.toString(), key, "score.changed", "not json");
    feed.changed(first(lead, 7));

    // then
    awaitScore(lead, 7);
    assertEquals(before + 2, SqlProbe.number("select count(*) from dead_letter"));
  }

  @Test
  void aScoreThatIsTakenBackIsGone() {
    UUID lead = inquiry();
    feed.changed(first(lead, 7));
    awaitScore(lead, 7);
    feed.scoreRemoved(first(lead, 7));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> lead(lead).body("scores", equalTo(java.util.List.of())));
  }

  @Test
  void aScoreOfALeadThatIsGoneIsDropped() {
    UUID gone = UUID.randomUUID();
    UUID lead = inquiry();
    feed.changed(first(gone, 7));
    feed.changed(first(lead, 7));
    awaitScore(lead, 7);
    assertEquals(0, SqlProbe.number("select count(*) from lead_score where lead_id = ?", gone));
  }

  @Test
  void theSettingsSwitchTheMovesOff() {
    String settings = "{\"automaticSalesReady\":%s,\"automatedMarketingQualification\":%s}";
    putSettings(settings.formatted(false, false));
    try {
      UUID lead = inquiry();
      feed.thresholdReached(first(lead, 6).crossed(30));
      awaitScore(lead, 30);
      lead(lead).body("stage", equalTo("INQUIRY")).body("salesReady", equalTo(false));
    } finally {
      putSettings(settings.formatted(true, true));
    }
  }

  private static void putSettings(String body) {
    Api.with(ADMIN)
        .contentType("application/json")
        .body(body)
        .put("/v1/lead-settings")
        .then()
        .statusCode(200);
  }

  @Test
  void aDeletedContactIsLetGoOfAndAMergedOneFollowed() {
    // given
    UUID contact = ContactsStub.missing(); // contacts-service is not asked: the event said so
    UUID merged = ContactsStub.missing();
    UUID survivor = UUID.randomUUID();
    feed.contact(contact, "contact.created", 1);
    feed.contact(merged, "contact.created", 1);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                SqlProbe.number(
                        "select count(*) from known_contact where id in (?, ?)", contact, merged)
                    == 2);
    String body = "{\"topic\":\"T\",\"lastName\":\"L\",\"parentContactId\":\"%s\"}";
    UUID orphan = created(MARA, body.formatted(contact));
    UUID follower = created(MARA, body.formatted(merged));

    // when
    feed.contact(contact, "contact.deleted", 2);
    feed.contactMerged(merged, survivor);

    // then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              lead(orphan).body("parentContactId", nullValue()).body("version", equalTo(2));
              lead(follower).body("parentContactId", equalTo(survivor.toString()));
            });
  }

  @Test
  void aRegisteredAttributeCanBeUsed() {
    String name = registered("NUMBER");
    String body = "{\"topic\":\"T\",\"lastName\":\"L\",\"attributes\":{\"%s\":%s}}";
    UUID lead = created(MARA, body.formatted(name, 43));
    lead(lead).body("attributes." + name, equalTo(43));
    Leads.post(MARA, "/v1/leads", body.formatted(name, "\"big\""))
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/attributes/" + name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e400", "-1e400", "1e-400", "\"NaN\"", "\"Infinity\""})
  void aNumberThatADoubleCannotHoldIsRefused(String number) {
    String name = registered("NUMBER");
    String body = "{\"topic\":\"T\",\"lastName\":\"L\",\"attributes\":{\"%s\":%s}}";
    Leads.post(MARA, "/v1/leads", body.formatted(name, number))
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/attributes/" + name));
    for (String held : List.of("1e308", "-1e308", "1e-300", "0", "0.0")) {
      created(MARA, body.formatted(name, held));
    }
  }

  /** The name of an attribute that is known when this answers. */
  private String registered(String type) {
    String name = "shoe" + UUID.randomUUID().toString().substring(0, 8);
    feed.attribute(name, type);
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                SqlProbe.number("select count(*) from known_attribute where name = ?", name) == 1);
    return name;
  }
}
