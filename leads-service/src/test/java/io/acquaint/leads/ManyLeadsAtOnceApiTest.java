package io.acquaint.leads;

import static io.acquaint.leads.Leads.MARA;
import static io.acquaint.leads.Leads.TOM;
import static io.acquaint.leads.Leads.act;
import static io.acquaint.leads.Leads.inquiry;
import static io.acquaint.leads.Leads.lead;
import static io.acquaint.leads.Leads.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many leads are created, changed and deleted in one request. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(ContactsStub.class)
class ManyLeadsAtOnceApiTest {

  private static final String PATH = "/v1/leads/batch";
  private static final String GOOD = "{\"topic\":\"Espresso\",\"lastName\":\"Lovelace\"}";

  @Test
  void eachOperationIsDoneOrRefusedInOrder() {
    UUID changed = inquiry();
    UUID deleted = inquiry();
    UUID closed = inquiry();
    act(MARA, closed, "disqualification", "{\"reason\":\"LOST\"}").statusCode(200);
    String orphan =
        "{\"topic\":\"T\",\"lastName\":\"L\",\"parentContactId\":\"%s\"}"
            .formatted(ContactsStub.missing());

    send(
            MARA,
            PATH,
            create("a", GOOD),
            create("b", "{\"topic\":\"T\",\"email\":\"nobody\"}"),
            create("c", orphan),
            update(changed, 1, "{\"company\":\"Engines\"}"),
            update(changed, 1, "{\"company\":\"Late\"}"),
            update(closed, 2, "{\"company\":\"Engines\"}"),
            delete(deleted),
            create("h", GOOD))
        .statusCode(207)
        .body("items.status", contains(201, 422, 422, 200, 412, 409, 204, 201))
        .body("items.key", contains("a", "b", "c", null, null, null, null, "h"))
        .body("items[2].problem.errors.pointer", contains("/operations/2/resource/parentContactId"))
        .body("items[5].problem.allowedActions", contains("reactivation"));

    lead(changed).body("company", equalTo("Engines")).body("version", equalTo(2));
    lead(deleted).statusCode(404);
  }

  @Test
  void anAtomicBatchDoesAllOrNothing() {
    UUID id = inquiry();
    String change = update(id, 1, "{\"company\":\"Engines\"}");

    send(MARA, PATH + "?atomic=true", change, create("b", "{}"))
        .statusCode(207)
        .body("items.status", contains(424, 422))
        .body("items[0].problem.code", equalTo("batch_not_done"));
    lead(id).body("version", equalTo(1));

    send(MARA, PATH + "?atomic=true", change).body("items.status", contains(200));
  }

  @Test
  void whoMayNotDeleteALeadMayNotDoSoHere() {
    UUID id = inquiry();

    send(TOM, PATH, delete(id), create("b", GOOD))
        .body("items.status", contains(403, 201))
        .body("items[0].problem.code", equalTo("forbidden"));

    lead(id).statusCode(200);
    Api.as("partner-user").body("{}").post(PATH).then().spec(Api.problem(403, "forbidden"));
  }

  @Test
  void whatCannotBeLookedUpUndoesTheBatchUntilItIsRepeated() {
    String away =
        "{\"topic\":\"T\",\"lastName\":\"L\",\"parentAccountId\":\"%s\"}"
            .formatted(ContactsStub.failing());
    String externalId = UUID.randomUUID().toString();
    String known = GOOD.replace("}", ",\"externalIds\":{\"erp\":\"" + externalId + "\"}}");

    send(MARA, PATH, create("a", known), create("b", away))
        .spec(Api.problem(503, "unavailable"))
        .header("Retry-After", "5");

    send(MARA, PATH, create("a", known)).body("items.status", contains(201));
  }

  @Test
  void aRepeatedCallIsAnsweredAsAtFirstAndTooManyAreRefused() {
    String key = UUID.randomUUID().toString();
    String body = "{\"operations\":[" + create("a", GOOD) + "]}";
    String first = keyed(key, body).statusCode(207).extract().path("items[0].id");
    keyed(key, body).header("Idempotency-Replayed", "true").body("items[0].id", equalTo(first));
    send(MARA, PATH, Collections.nCopies(1001, "{}").toArray(String[]::new))
        .spec(Api.problem(422, "unprocessable"))
        .body("errors.pointer", contains("/operations"));
  }

  private static ValidatableResponse keyed(String key, String body) {
    return Api.with(MARA)
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(body)
        .post(PATH)
        .then();
  }

  private static ValidatableResponse send(String token, String path, String... operations) {
    return post(token, path, "{\"operations\":[" + String.join(",", operations) + "]}");
  }

  private static String create(String key, String resource) {
    return "{\"key\":\"%s\",\"action\":\"CREATE\",\"resource\":%s}".formatted(key, resource);
  }

  private static String update(UUID id, long version, String patch) {
    return "{\"action\":\"UPDATE\",\"id\":\"%s\",\"ifMatch\":%d,\"patch\":%s}"
        .formatted(id, version, patch);
  }

  private static String delete(UUID id) {
    return "{\"action\":\"DELETE\",\"id\":\"%s\"}".formatted(id);
  }
}
