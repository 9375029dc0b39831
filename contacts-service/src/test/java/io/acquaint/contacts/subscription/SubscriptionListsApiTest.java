package io.acquaint.contacts.subscription;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.isGone;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.subscription.Newsletter.freshName;
import static io.acquaint.contacts.subscription.Newsletter.join;
import static io.acquaint.contacts.subscription.Newsletter.someList;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.patchAs;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.OtherServicesStub;
import io.acquaint.contacts.SegmentsStub;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@ServiceTest
class SubscriptionListsApiTest {

  private static final String PATH = "/v1/subscription-lists/";

  private final String name = freshName();

  @AfterEach
  void nothingIsLive() {
    OtherServicesStub.modelsAreLive();
    SegmentsStub.answersNothing();
  }

  @Test
  void oneIsMadeReadAndFound() {
    String id =
        as("marketer")
            .body("{\"name\":\"" + name + "\",\"description\":\"Monthly\"}")
            .post("/v1/subscription-lists")
            .then()
            .statusCode(201)
            .header("ETag", "\"1\"")
            .header("Location", notNullValue())
            .body("doubleOptIn", equalTo(false))
            .body("inSubscriptionCenter", equalTo(true))
            .extract()
            .path("id");

    as("salesperson").get(PATH + id).then().statusCode(200).body("name", equalTo(name));
    as("salesperson")
        .queryParam("name", name.toUpperCase(Locale.ROOT))
        .get("/v1/subscription-lists")
        .then()
        .body("items.id", contains(id));
  }

  @Test
  void itChangesAndItsMembersAreToldTheNewName() {
    String list = someList();
    String contact = someContact();
    join(contact, list).statusCode(200);

    patch(PATH + list, "{\"name\":\"" + name + "\",\"doubleOptIn\":true}")
        .statusCode(200)
        .body("name", equalTo(name))
        .body("doubleOptIn", equalTo(true));

    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.SUBSCRIPTIONS)) {
      TopicProbe.Seen seen =
          topic.await(
              "new name",
              each ->
                  each.key().equals(contact + ":" + list)
                      && each.body().path("listName").asText().equals(name));
      assertEquals(2, seen.body().path("version").asInt());
      assertEquals("subscription.joined", seen.type());
    }
  }

  @Test
  void aNameIsTakenOnceAlsoWhenManyWantIt() throws Exception {
    create("/v1/subscription-lists", "{\"name\":\"" + name + "\"}");
    as("marketer")
        .body("{\"name\":\"" + name.toUpperCase(Locale.ROOT) + "\"}")
        .post("/v1/subscription-lists")
        .then()
        .spec(problem(409, "name_taken"))
        .body("errors[0].pointer", equalTo("/name"));
    patch(PATH + someList(), "{\"name\":\"" + name + "\"}").spec(problem(409, "name_taken"));

    String wanted = freshName();
    Callable<Integer> creating =
        () ->
            as("marketer")
                .body("{\"name\":\"" + wanted + "\"}")
                .post("/v1/subscription-lists")
                .statusCode();
    int made = 0;
    try (var threads = Executors.newFixedThreadPool(6)) {
      for (var answer : threads.invokeAll(Collections.nCopies(6, creating))) {
        made += answer.get() == 201 ? 1 : 0;
      }
    }
    assertEquals(1, made);
  }

  @Test
  void whatBreaksARuleIsRefused() {
    as("marketer")
        .body("{\"description\":\"no name\"}")
        .post("/v1/subscription-lists")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/name"));
    as("salesperson")
        .body("{\"name\":\"" + name + "\"}")
        .post("/v1/subscription-lists")
        .then()
        .spec(problem(403, "forbidden"));
    as("marketer")
        .contentType("application/merge-patch+json")
        .body("{}")
        .patch(PATH + someList())
        .then()
        .spec(problem(428, "precondition_required"));
  }

  @Test
  void aStaleVersionAndAListThatIsNotThereAreRefused() {
    String list = PATH + someList();

    patchAs("marketer", 7)
        .body("{\"name\":\"" + name + "\"}")
        .patch(list)
        .then()
        .spec(problem(412, "precondition_failed"));
    as("marketer")
        .header("If-Match", "\"7\"")
        .delete(list)
        .then()
        .spec(problem(412, "precondition_failed"));
    patch(list, "{\"name\":null}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/name"));
    isGone(PATH + UUID.randomUUID());
    isGone(PATH + UUID.randomUUID() + "/members");
    as("marketer").get(list + "/members?view=mine").then().spec(problem(400, "bad_request"));
  }

  @Test
  void itGoesWithItsMemberships() {
    String list = someList();
    String contact = someContact();
    join(contact, list).statusCode(200);

    as("marketer").delete(PATH + list).then().statusCode(204);

    isGone(PATH + list);
    as("marketer").delete(PATH + list).then().spec(problem(404, "not_found"));
    as("marketer")
        .get("/v1/contacts/" + contact + "/subscriptions")
        .then()
        .body("items", hasSize(0));
    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.SUBSCRIPTIONS)) {
      topic.await("left", each -> each.key().equals(contact + ":" + list) && left(each));
      topic.await(
          "tombstone", each -> each.key().equals(contact + ":" + list) && each.bytes() == null);
    }
  }

  private static boolean left(TopicProbe.Seen seen) {
    return "subscription.left".equals(seen.type())
        && seen.body().path("leftHow").asText().equals("LIST_DELETED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"field\":\"listId\",\"op\":\"IS\",\"values\":[\"%1$s\"]}",
        "{\"all\":[{\"related\":\"subscriptions\",\"where\":{\"not\":{\"field\":\"listName\","
            + "\"op\":\"IS\",\"values\":[\" %2$s \"]}}}]}",
        "{\"interaction\":\"LIST_SUBSCRIBED\",\"where\":{\"field\":\"listId\",\"op\":\"IS\","
            + "\"values\":[\"%1$s\"]}}"
      })
  void whatALiveSegmentSpeaksOfStays(String condition) {
    String list = create("/v1/subscription-lists", "{\"name\":\"" + name + "\"}").getString("id");
    SegmentsStub.answers(
        "{\"items\":[],\"nextCursor\":\"1\"}",
        "{\"items\":[{\"name\":\"Readers\",\"condition\":"
            + condition.formatted(list, name.toUpperCase(Locale.ROOT))
            + "}]}");

    as("marketer")
        .delete(PATH + list)
        .then()
        .spec(problem(409, "list_in_use"))
        .body("segments", contains("Readers"));
    as("marketer").get(PATH + list).then().statusCode(200);
  }

  @Test
  void aLiveSegmentWhoseDraftSpeaksOfItNoMoreIsAReason() {
    String list = someList();
    SegmentsStub.answers(
        """
        {"items":[{"name":"Readers","condition":{"field":"role","op":"IS_EMPTY"},
          "liveCondition":{"related":"subscriptions","where":
            {"field":"listId","op":"IS","values":["%s"]}}}]}
        """
            .formatted(list));

    as("marketer").delete(PATH + list).then().spec(problem(409, "list_in_use"));
  }

  @Test
  void whatALiveScoringModelSpeaksOfStays() {
    String list = someList();
    OtherServicesStub.modelsAreLive(
        """
        {"name":"Interest","target":"ACCOUNT","rules":[{"when":{"related":"contacts","where":
          {"related":"subscriptions","where":{"field":"listId","op":"IS","values":["%s"]}}}}]}
        """
            .formatted(list));

    as("marketer")
        .delete(PATH + list)
        .then()
        .spec(problem(409, "list_in_use"))
        .body("scoringModels", contains("Interest"))
        .body("segments", nullValue());
    OtherServicesStub.modelsAreLive();
    as("marketer").delete(PATH + list).then().statusCode(204);
  }

  @Test
  void aSegmentThatSpeaksOfOthersIsNoReason() {
    SegmentsStub.answers(
        "{\"items\":[{\"name\":\"x\",\"condition\":{\"field\":\"listId\",\"values\":[\""
            + someList()
            + "\"]}}]}");

    as("marketer").delete(PATH + someList()).then().statusCode(204);
  }

  @Test
  void whileNobodyKnowsItStays() {
    String list = someList();
    SegmentsStub.answers("away");

    as("marketer")
        .delete(PATH + list)
        .then()
        .spec(problem(503, "unavailable"))
        .header("Retry-After", notNullValue());
    as("marketer").get(PATH + list).then().statusCode(200);
  }
}
