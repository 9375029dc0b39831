package io.acquaint.contacts.batch;

import static io.acquaint.contacts.Crm.isGone;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.batch.Batches.body;
import static io.acquaint.contacts.batch.Batches.create;
import static io.acquaint.contacts.batch.Batches.delete;
import static io.acquaint.contacts.batch.Batches.send;
import static io.acquaint.contacts.batch.Batches.sendWithKey;
import static io.acquaint.contacts.batch.Batches.update;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.contracts.Topics;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ManyContactsAtOnceApiTest {

  private static final String PATH = "/v1/contacts/batch";
  private static final String ATOMIC = PATH + "?atomic=true";
  private static final String GOOD = "{\"lastName\":\"Lovelace\"}";

  @Test
  void eachOperationIsDoneAndAnsweredInOrder() {
    String changed = someContact();
    String deleted = someContact();

    ValidatableResponse answer =
        send(
            PATH,
            create("a", GOOD),
            update(changed, 1, "{\"firstName\":\"Ada\"}"),
            delete(deleted),
            create("b", GOOD));

    answer
        .statusCode(207)
        .body("succeeded", equalTo(4))
        .body("failed", equalTo(0))
        .body("items.status", contains(201, 200, 204, 201))
        .body("items.key", contains("a", null, null, "b"))
        .body("items[0].version", equalTo(1))
        .body("items[1].id", equalTo(changed))
        .body("items[1].version", equalTo(2))
        .body("items[2].id", equalTo(deleted));
    String created = answer.extract().path("items[0].id");
    assertEquals("Lovelace", read("/v1/contacts/" + created).getString("lastName"));
    assertEquals("Ada", read("/v1/contacts/" + changed).getString("firstName"));
    isGone("/v1/contacts/" + deleted);
  }

  @Test
  void eachRefusalStandsAloneAndPointsIntoTheBatch() {
    String contact = someContact();
    String missing = UUID.randomUUID().toString();

    ValidatableResponse answer =
        send(
            PATH,
            create("ok", GOOD),
            create("mail", "{\"lastName\":\"x\",\"email\":\"no\"}"),
            create("phone", "{\"lastName\":\"x\",\"phone\":\"no\"}"),
            create("nul", "{\"lastName\":\"x\\u0000\"}"),
            update(contact, 7, "{}"),
            update(missing, 1, "{}"),
            update(contact, 1, "{\"lastName\":null,\"source\":{\"kind\":\"API\"}}"),
            "{\"action\":\"UPDATE\",\"id\":\"" + contact + "\",\"patch\":{}}",
            "{\"key\":\"shape\",\"action\":\"DELETE\",\"resource\":{\"lastName\":\"x\"}}",
            "7",
            update(contact, 1, "{\"firstName\":\"Ada\"}"));

    answer
        .statusCode(207)
        .body("items.status", contains(201, 422, 422, 422, 412, 404, 422, 428, 422, 400, 200))
        .body("succeeded", equalTo(2))
        .body("items[1].key", equalTo("mail"))
        .body("items[1].problem.errors.pointer", contains("/operations/1/resource/email"))
        .body("items[2].problem.errors.pointer", contains("/operations/2/resource/phone"))
        .body("items[3].problem.errors.pointer", contains("/operations/3/resource/lastName"))
        .body("items[4].problem.code", equalTo("precondition_failed"))
        .body("items[4].problem.currentVersion", equalTo(1))
        .body("items[5].id", equalTo(missing))
        .body("items[6].problem.errors.pointer", contains("/operations/6/patch/lastName"))
        .body("items[7].problem.errors.pointer", contains("/operations/7/ifMatch"))
        .body("items[8].key", equalTo("shape"))
        .body(
            "items[8].problem.errors.pointer",
            containsInAnyOrder("/operations/8/id", "/operations/8/resource"))
        .body("items[9].problem.errors.pointer", contains("/operations/9"))
        .body("items[9].problem.instance", equalTo(PATH));
    assertEquals("Ada", read("/v1/contacts/" + contact).getString("firstName"));
  }

  @Test
  void whatARefusedOperationWroteIsUndoneAndTheOthersStay() {
    String taken = "\"externalIds\":{\"" + UUID.randomUUID() + "\":\"1\"}";
    String name = UUID.randomUUID().toString();
    String contact = someContact();

    send(
            PATH,
            create("a", "{\"lastName\":\"" + name + "\"," + taken + "}"),
            update(contact, 1, "{\"firstName\":\"" + name + "\"," + taken + "}"),
            create("c", "{\"lastName\":\"" + name + "\"}"))
        .body("items.status", contains(201, 409, 201));

    assertEquals(1, read("/v1/contacts/" + contact).getInt("version"));
    assertEquals(2, SqlProbe.number("select count(*) from contact where last_name = ?", name));
  }

  @Test
  void anAtomicBatchDoesAllOrNothing() {
    String name = UUID.randomUUID().toString();
    String contact = someContact();
    String good = "{\"lastName\":\"" + name + "\"}";
    String bad = "{\"lastName\":\"x\",\"phone\":\"no\"}";

    send(ATOMIC, create("a", good), create("b", bad), delete(contact), create("d", "{}"))
        .statusCode(207)
        .body("succeeded", equalTo(0))
        .body("failed", equalTo(4))
        .body("items.status", contains(424, 422, 424, 422))
        .body("items[0].id", nullValue())
        .body("items[0].problem.code", equalTo("batch_not_done"))
        .body("items[2].id", equalTo(contact))
        .body("items[3].problem.errors.pointer", contains("/operations/3/resource/lastName"));
    assertEquals(0, SqlProbe.number("select count(*) from contact where last_name = ?", name));
    assertEquals(
        0,
        SqlProbe.number(
            "select count(*) from change_entry where id = cast(? as uuid) and reason is not null",
            contact));
    assertEquals(1, read("/v1/contacts/" + contact).getInt("version"));

    send(ATOMIC, create("a", good), delete(contact)).body("items.status", contains(201, 204));
    isGone("/v1/contacts/" + contact);
  }

  @Test
  void noneAndTooManyAreRefusedAndSoIsWhatIsNoBatch() {
    for (int size : List.of(0, 1001)) {
      send(PATH, Collections.nCopies(size, "{}").toArray(String[]::new))
          .spec(problem(422, "unprocessable"))
          .body("errors[0].pointer", equalTo("/operations"))
          .body("errors[0].code", equalTo("size"));
    }
    as("marketer")
        .body("{\"operations\":[],\"atomic\":true}")
        .post(PATH)
        .then()
        .spec(problem(400, "bad_request"))
        .body("errors.pointer", contains("/atomic"));
    as("marketer").body("[]").post(PATH).then().spec(problem(400, "bad_request"));
    send(PATH + "?atomic=yes", create("a", GOOD)).spec(problem(400, "bad_request"));
    as("partner-user").body("{}").post(PATH).then().spec(problem(403, "forbidden"));
  }

  @Test
  void aRepeatedCallIsAnsweredAsAtFirst() {
    String name = UUID.randomUUID().toString();
    String key = UUID.randomUUID().toString();
    String body = body(List.of(create("a", "{\"lastName\":\"" + name + "\"}"), create("b", "{}")));
    String first = sendWithKey(key, PATH, body).statusCode(207).extract().asString();

    String again =
        sendWithKey(key, PATH, body)
            .statusCode(207)
            .header("Idempotency-Replayed", "true")
            .extract()
            .asString();

    assertEquals(first, again);
    assertEquals(1, SqlProbe.number("select count(*) from contact where last_name = ?", name));
    sendWithKey(key, PATH, body.replace("\"a\"", "\"c\""))
        .spec(problem(422, "idempotency_key_reused"));
  }

  @Test
  void aThousandAreCreatedWithTheirEventsAuditAndChanges() {
    String name = UUID.randomUUID().toString();
    String resource = "{\"lastName\":\"" + name + "\",\"externalIds\":{\"" + name + "\":\"%d\"}}";
    String[] operations =
        IntStream.range(0, 1000)
            .mapToObj(i -> create("row-" + i, resource.formatted(i)))
            .toArray(String[]::new);

    long start = System.nanoTime();
    ValidatableResponse answer = send(PATH, operations);
    long millis = (System.nanoTime() - start) / 1_000_000;

    answer
        .statusCode(207)
        .body("succeeded", equalTo(1000))
        .body("items[999].key", equalTo("row-999"));
    List<String> ids = answer.extract().path("items.id");
    Object[] all = {ids.toArray(String[]::new)};
    for (String table : List.of("change_entry where id", "audit_entry where subject_id")) {
      String count = "select count(*) from " + table + " = any (cast(? as uuid[]))";
      assertEquals(1000, SqlProbe.number(count, all), table);
    }
    try (TopicProbe topic = TopicProbe.fromBeginning(Topics.CONTACTS)) {
      assertEquals(
          "contact.created",
          topic
              .awaitAll("the last event", 1, record -> record.key().equals(ids.getLast()))
              .getFirst()
              .type());
    }
  }

  @Test
  void twoBatchesOnTheSameContactsWaitForEachOther() throws Exception {
    List<String> contacts = IntStream.range(0, 30).mapToObj(i -> someContact()).toList();
    List<Callable<ValidatableResponse>> calls = new ArrayList<>();
    for (List<String> order : List.of(contacts, contacts.reversed())) {
      String[] operations =
          order.stream()
              .map(id -> update(id, 1, "{\"firstName\":\"" + UUID.randomUUID() + "\"}"))
              .toArray(String[]::new);
      calls.add(() -> send(PATH, operations));
    }

    List<Integer> succeeded;
    try (var threads = Executors.newFixedThreadPool(2)) {
      succeeded =
          threads.invokeAll(calls).stream()
              .map(call -> call.resultNow().statusCode(207).extract().<Integer>path("succeeded"))
              .sorted()
              .toList();
    }

    assertEquals(List.of(0, 30), succeeded);
  }
}
