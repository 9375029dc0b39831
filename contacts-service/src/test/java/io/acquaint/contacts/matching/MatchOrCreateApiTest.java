package io.acquaint.contacts.matching;

import static io.acquaint.contacts.Crm.contactWithEmail;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class MatchOrCreateApiTest {

  @Test
  void somebodyKnownIsMatchedWhateverTheSpelling() {
    String email = freshEmail();
    String contact = contactWithEmail(email);

    call(item(null, email.toUpperCase(Locale.ROOT)))
        .statusCode(200)
        .body("items.result", contains("MATCHED"))
        .body("items.contactId", contains(contact));
  }

  @Test
  void somebodyUnknownIsCreatedOnce() {
    String email = freshEmail();

    ValidatableResponse answer = call(item(null, email), item(null, email));

    answer.statusCode(200).body("items.result", contains("CREATED", "MATCHED"));
    String contact = answer.extract().path("items[0].contactId");
    answer.body("items[1].contactId", equalTo(contact));
    assertEquals(email, read("/v1/contacts/" + contact).getString("email"));
  }

  @Test
  void whatItSaysBecomesTheContact() {
    String contact =
        call("""
                {"contact":{"lastName":"Lead","marketingOnly":true,
                 "originatingLeadId":"01980c3e-5a3f-7cc1-8d1e-0f3a5b7c9d11",
                 "source":{"kind":"LEAD_WORKFLOW"}}}
                """)
            .statusCode(200)
            .extract()
            .path("items[0].contactId");

    assertTrue(read("/v1/contacts/" + contact).getBoolean("marketingOnly"));
    assertEquals("LEAD_WORKFLOW", read("/v1/contacts/" + contact).getString("source.kind"));
  }

  @Test
  void aRepeatedKeyIsAnsweredAsAtFirst() {
    String key = UUID.randomUUID().toString();
    String first = call(item(key, freshEmail())).extract().path("items[0].contactId");

    call(item(key, freshEmail()))
        .body("items.result", contains("CREATED"))
        .body("items.contactId", contains(first))
        .body("items.key", contains(key));
  }

  @Test
  void aBadItemFailsAlone() {
    call(item("a", "nobody"), item(null, freshEmail()), "{\"contact\":{\"firstName\":\"x\"}}", "7")
        .statusCode(200)
        .body("items.result", contains("FAILED", "CREATED", "FAILED", "FAILED"))
        .body("items[0].key", equalTo("a"))
        .body("items[0].errors.pointer", contains("/contact/email"))
        .body("items[2].errors.pointer", contains("/contact/lastName"));
  }

  @Test
  void anItemThatARuleRefusesLeavesNothingBehind() {
    String system = UUID.randomUUID().toString();
    String taken = "\"externalIds\":{\"" + system + "\":\"1\"}";

    call(
            "{\"contact\":{\"lastName\":\"a\"," + taken + "}}",
            "{\"contact\":{\"lastName\":\"b" + system + "\"," + taken + "}}",
            "{\"contact\":{\"lastName\":\"c\",\"phone\":\"no\"}}")
        .statusCode(200)
        .body("items.result", contains("CREATED", "FAILED", "FAILED"))
        .body("items[1].errors.pointer", contains("/contact/externalIds/" + system))
        .body("items[2].errors.pointer", contains("/contact/phone"));

    assertEquals(
        0, SqlProbe.number("select count(*) from contact where last_name = ?", "b" + system));
  }

  @Test
  void parallelCallsForTheSamePeopleMakeOneContactEach() throws Exception {
    List<String> emails = IntStream.range(0, 20).mapToObj(i -> freshEmail()).toList();
    List<Callable<List<String>>> calls = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      List<String> shuffled = new ArrayList<>(emails);
      Collections.shuffle(shuffled, new Random(i));
      String[] items = shuffled.stream().map(email -> item(null, email)).toArray(String[]::new);
      calls.add(() -> call(items).statusCode(200).extract().path("items.contactId"));
    }

    List<String> contacts;
    try (var threads = Executors.newFixedThreadPool(6)) {
      contacts =
          threads.invokeAll(calls).stream()
              .flatMap(call -> call.resultNow().stream())
              .distinct()
              .toList();
    }

    assertEquals(20, contacts.size());
    assertEquals(
        20,
        SqlProbe.number(
            "select count(*) from contact where email = any (?)",
            (Object) emails.toArray(new String[0])));
  }

  @Test
  void aThousandInOneCallAreTaken() {
    String[] items =
        IntStream.range(0, 1000).mapToObj(i -> item(null, freshEmail())).toArray(String[]::new);

    call(items)
        .statusCode(200)
        .body("items.size()", equalTo(1000))
        .body("items.result", everyItem(equalTo("CREATED")));
  }

  @Test
  void noneAndTooManyAreRefused() {
    call().spec(problem(422, "unprocessable")).body("errors[0].pointer", equalTo("/items"));
    call(Collections.nCopies(1001, "{}").toArray(new String[0]))
        .spec(problem(422, "unprocessable"))
        .body("errors[0].code", equalTo("size"));
  }

  private static String item(@Nullable String key, String email) {
    String keyed = key == null ? "" : "\"key\":\"" + key + "\",";
    return "{" + keyed + "\"contact\":{\"lastName\":\"x\",\"email\":\"" + email + "\"}}";
  }

  private static ValidatableResponse call(String... items) {
    return as("integration")
        .body("{\"items\":[" + String.join(",", items) + "]}")
        .post("/v1/contacts/match-or-create")
        .then();
  }
}
