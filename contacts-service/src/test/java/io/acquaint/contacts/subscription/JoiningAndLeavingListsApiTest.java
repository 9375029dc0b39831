package io.acquaint.contacts.subscription;

import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.subscription.Newsletter.awaitInteractions;
import static io.acquaint.contacts.subscription.Newsletter.doubleOptInList;
import static io.acquaint.contacts.subscription.Newsletter.join;
import static io.acquaint.contacts.subscription.Newsletter.leave;
import static io.acquaint.contacts.subscription.Newsletter.path;
import static io.acquaint.contacts.subscription.Newsletter.someList;
import static io.acquaint.contacts.subscription.Newsletter.status;
import static io.acquaint.testing.Api.anonymous;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.acquaint.contacts.Crm;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.Tokens;
import io.acquaint.testing.TopicProbe;
import io.acquaint.testing.TopicProbe.Seen;
import io.acquaint.testing.contract.EventContract;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class JoiningAndLeavingListsApiTest {

  private String contact = "";
  private String list = "";

  @BeforeEach
  void prepare() {
    contact = someContact();
    list = someList();
  }

  @Test
  void joiningNeedsNoBodyAndNoContentType() {
    Api.with(Tokens.of("marketer"))
        .put("/v1/contacts/" + contact + "/subscriptions/" + list)
        .then()
        .statusCode(200)
        .body("status", equalTo("JOINED"));
  }

  @Test
  void whoJoinsIsOnTheListWithWhenAndHow() {
    join(contact, list)
        .statusCode(200)
        .body("status", equalTo("JOINED"))
        .body("joinedHow", equalTo("USER"))
        .body("joinedBy", equalTo("marketer"))
        .body("joinedAt", notNullValue())
        .body("leftAt", nullValue());

    as("salesperson")
        .get("/v1/contacts/" + contact + "/subscriptions")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].listId", equalTo(list));
    as("salesperson")
        .get("/v1/subscription-lists/" + list + "/members")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].contactId", equalTo(contact));
  }

  @Test
  void aFormOrAnotherSystemIsNamedAsTheWay() {
    as("integration")
        .put(path(contact, list))
        .then()
        .statusCode(200)
        .body("joinedHow", equalTo("INTEGRATION"));
    as("integration")
        .body("{\"formId\":\"form-12\"}")
        .put(path(contact, someList()))
        .then()
        .statusCode(200)
        .body("joinedHow", equalTo("FORM"))
        .body("formId", equalTo("form-12"));
  }

  @Test
  void whoLeavesStaysKnownWithWhenAndHow() {
    join(contact, list).statusCode(200);
    leave(contact, list).statusCode(204);

    as("salesperson")
        .get("/v1/contacts/" + contact + "/subscriptions")
        .then()
        .body("items[0].status", equalTo("LEFT"))
        .body("items[0].leftHow", equalTo("USER"))
        .body("items[0].leftAt", notNullValue());
    String members = "/v1/subscription-lists/" + list + "/members";
    as("salesperson").get(members).then().body("items", hasSize(0));
    as("salesperson").get(members + "?view=left").then().body("items", hasSize(1));
    leave(contact, list).spec(problem(404, "not_found"));
  }

  @Test
  void joiningTwiceChangesNothingAndRejoiningDoes() {
    join(contact, list).body("version", equalTo(1));
    join(contact, list).statusCode(200).body("version", equalTo(1));
    leave(contact, list).statusCode(204);
    join(contact, list)
        .statusCode(200)
        .body("version", equalTo(3))
        .body("status", equalTo("JOINED"))
        .body("leftAt", nullValue());
  }

  @Test
  void itIsToldOnTheTopicAndStandsInTheTimeline() {
    join(contact, list).statusCode(200);
    leave(contact, list).statusCode(204);
    join(contact, list).statusCode(200);

    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.SUBSCRIPTIONS)) {
      List<Seen> seen = topic.awaitAll("moves", 3, each -> each.key().equals(contact + ":" + list));
      assertEquals(
          List.of("subscription.joined", "subscription.left", "subscription.joined"),
          seen.stream().map(Seen::type).toList());
      seen.forEach(each -> EventContract.check(each.type(), each.body()));
      assertEquals(contact, seen.getFirst().body().path("contactId").asText());
    }
    awaitInteractions(contact, "LIST_SUBSCRIBED", 2);
    awaitInteractions(contact, "LIST_UNSUBSCRIBED", 1);
    assertEquals(
        list,
        Crm.read("/v1/contacts/" + contact + "/interactions?type=LIST_UNSUBSCRIBED")
            .getString("items[0].listId"));
  }

  @Test
  void manyAtOnceJoinOnce() throws Exception {
    Callable<Integer> joining = () -> join(contact, list).extract().statusCode();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> answer : threads.invokeAll(java.util.Collections.nCopies(16, joining))) {
        assertEquals(200, answer.get());
      }
    }

    assertEquals(
        1,
        SqlProbe.number(
            "select count(*) from subscription where contact_id = ? and version = 1",
            UUID.fromString(contact)));
    awaitInteractions(contact, "LIST_SUBSCRIBED", 1);
  }

  @Test
  void aListWithDoubleOptInWaitsForTheContact() {
    String careful = doubleOptInList();
    String token =
        join(contact, careful)
            .statusCode(202)
            .body("purpose", equalTo("SUBSCRIPTION"))
            .body("listId", equalTo(careful))
            .body("expiresAt", notNullValue())
            .extract()
            .path("token");
    assertNull(status(contact, careful));

    anonymous()
        .post("/v1/confirmations/" + token)
        .then()
        .statusCode(200)
        .body("listId", equalTo(careful));

    assertEquals("JOINED", status(contact, careful));
    join(contact, careful).statusCode(200);
    anonymous().post("/v1/confirmations/" + token).then().spec(problem(409, "confirmation_used"));
  }

  @Test
  void leavingForgetsWhatWaits() {
    String careful = doubleOptInList();
    String token = join(contact, careful).statusCode(202).extract().path("token");

    leave(contact, careful).statusCode(204);

    anonymous().post("/v1/confirmations/" + token).then().spec(problem(404, "not_found"));
    assertNull(status(contact, careful));
  }

  @Test
  void whoeverOrWhateverDoesNotExistIsRefused() {
    join(UUID.randomUUID().toString(), list).spec(problem(404, "not_found"));
    join(contact, UUID.randomUUID().toString()).spec(problem(404, "not_found"));
    leave(contact, list).spec(problem(404, "not_found"));
    as("partner-user").put(path(contact, list)).then().spec(problem(403, "forbidden"));
    as("marketer")
        .body("{\"how\":\"USER\"}")
        .put(path(contact, list))
        .then()
        .spec(problem(400, "bad_request"));
    anonymous().post("/v1/confirmations/nonsense").then().spec(problem(404, "not_found"));
  }

  @Test
  void subscriptionsGoWithTheContact() {
    join(contact, list).statusCode(200);

    as("marketer").delete("/v1/contacts/" + contact).then().statusCode(204);

    assertEquals(
        0,
        SqlProbe.number(
            "select count(*) from subscription where contact_id = ?", UUID.fromString(contact)));
    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.SUBSCRIPTIONS)) {
      topic.await(
          "tombstone", each -> each.key().equals(contact + ":" + list) && each.bytes() == null);
    }
  }

  @Test
  void afterAMergeTheLaterDecisionStays() {
    String other = someContact();
    String onlyTheirs = someList();
    join(contact, list).statusCode(200);
    join(other, list).statusCode(200);
    leave(other, list).statusCode(204);
    join(other, onlyTheirs).statusCode(200);

    as("marketer")
        .body("{\"loserIds\":[\"" + other + "\"]}")
        .post("/v1/contacts/" + contact + "/merge")
        .then()
        .statusCode(200);

    assertEquals("LEFT", status(contact, list));
    assertEquals("JOINED", status(contact, onlyTheirs));
    join(other, list).spec(problem(409, "contact_merged"));
    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.SUBSCRIPTIONS)) {
      topic.await(
          "tombstone", each -> each.key().equals(other + ":" + onlyTheirs) && each.bytes() == null);
    }
  }
}
