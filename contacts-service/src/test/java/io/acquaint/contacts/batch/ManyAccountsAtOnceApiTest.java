package io.acquaint.contacts.batch;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.isGone;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.contacts.batch.Batches.body;
import static io.acquaint.contacts.batch.Batches.create;
import static io.acquaint.contacts.batch.Batches.delete;
import static io.acquaint.contacts.batch.Batches.send;
import static io.acquaint.contacts.batch.Batches.sendWithKey;
import static io.acquaint.contacts.batch.Batches.update;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ManyAccountsAtOnceApiTest {

  private static final String PATH = "/v1/accounts/batch";

  @Test
  void eachOperationIsDoneOrRefusedInOrder() {
    String changed = someAccount("Before");
    String deleted = someAccount("Gone");

    send(
            PATH,
            create("a", "{\"name\":\"New\"}"),
            create("b", "{\"name\":\"x\",\"employees\":-1}"),
            update(changed, 1, "{\"name\":\"After\"}"),
            update(changed, 1, "{\"name\":\"Late\"}"),
            update(changed, 2, "{\"parentAccountId\":\"" + changed + "\"}"),
            delete(deleted),
            delete(deleted))
        .statusCode(207)
        .body("items.status", contains(201, 422, 200, 412, 422, 204, 404))
        .body("items[1].problem.errors.pointer", contains("/operations/1/resource/employees"))
        .body("items[4].problem.errors.pointer", contains("/operations/4/patch/parentAccountId"));

    assertEquals("After", read("/v1/accounts/" + changed).getString("name"));
    isGone("/v1/accounts/" + deleted);
  }

  @Test
  void anAtomicBatchDoesAllOrNothing() {
    String account = someAccount("Before");
    String rename = update(account, 1, "{\"name\":\"After\"}");

    send(PATH + "?atomic=true", rename, create("b", "{}"))
        .body("items.status", contains(424, 422))
        .body("items[0].problem.code", equalTo("batch_not_done"));
    assertEquals("Before", read("/v1/accounts/" + account).getString("name"));

    send(PATH + "?atomic=true", rename).body("items.status", contains(200));
  }

  @Test
  void accountsWithContactsGoOnlyWhenTheseAreLetGo() {
    String account = someAccount("Engines");
    String contact =
        createContact("{\"lastName\":\"x\",\"accountId\":\"" + account + "\"}").getString("id");

    send(PATH, delete(account))
        .body("items.status", contains(409))
        .body("items[0].problem.code", equalTo("account_has_contacts"));
    send(PATH + "?contacts=keep", delete(account)).spec(problem(400, "bad_request"));
    send(PATH + "?contacts=detach", delete(account)).body("items.status", contains(204));
    assertNull(read("/v1/contacts/" + contact).getString("accountId"));
  }

  @Test
  void aRepeatedCallIsAnsweredAsAtFirstAndTooManyAreRefused() {
    String key = UUID.randomUUID().toString();
    String body = body(List.of(create("a", "{\"name\":\"Once\"}")));
    String first = sendWithKey(key, PATH, body).statusCode(207).extract().path("items[0].id");
    sendWithKey(key, PATH, body)
        .header("Idempotency-Replayed", "true")
        .body("items[0].id", equalTo(first));
    send(PATH, Collections.nCopies(1001, "{}").toArray(String[]::new))
        .spec(problem(422, "unprocessable"));
    as("partner-admin").body("{}").post(PATH).then().spec(problem(403, "forbidden"));
  }
}
