package io.acquaint.contacts.matching;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An item of match-or-create says by what its person is recognised. */
@QuarkusTest
@ServiceTest
class MatchingByStrategyApiTest {

  private final String name = "N" + UUID.randomUUID();
  private final String email = freshEmail();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "email|'email':'%2$s'",
        "phone|'phone':'+49 30 901820'",
        "mobilePhone|'mobilePhone':'+49 1512 3456789'",
        "birthDate|'birthDate':'1990-02-28'",
        "firstName|'firstName':'aDA'",
        "externalIds.crm|'externalIds':{'crm':'%1$s'}"
      })
  void allFieldsOfTheStrategyMustBeEqual(String field, String value) {
    String with = value.formatted(name, email).replace('\'', '"');
    String contact = createContact("{\"lastName\":\"" + name + "\"," + with + "}").getString("id");
    String strategy = "\"lastName\",\"" + field + "\"";

    call(item(strategy, name.toLowerCase(), with)) // then: whatever the case of names
        .body("items.result", contains("MATCHED"))
        .body("items.contactId", contains(contact));
    if (!field.startsWith("externalIds")) { // another cannot have that one
      call(item(strategy, "another " + name, with)).body("items.result", contains("CREATED"));
    }
  }

  @Test
  void whoLacksAFieldOfTheStrategyIsNotCreated() {
    call(item("\"email\",\"mobilePhone\"", name, ""), item("\"externalIds.crm\"", name, ""))
        .body("items.result", everyItem(is("FAILED")))
        .body("items[0].errors.pointer", contains("/contact/email", "/contact/mobilePhone"))
        .body("items[0].errors.code", everyItem(is("required")))
        .body("items[1].errors.pointer", contains("/contact/externalIds/crm"));
    assertEquals(List.of(), as("admin").get("/v1/contacts?q=" + name).path("items"));
  }

  @Test
  void whatIsNoStrategyIsRefused() {
    call(
            item("\"email\",\"shoeSize\"", name, "\"email\":\"" + email + "\""),
            item("", name, ""),
            item("7", name, ""),
            item(
                "\"email\",\"phone\",\"mobilePhone\",\"lastName\",\"firstName\",\"birthDate\"",
                name,
                ""))
        .body("items.result", everyItem(is("FAILED")))
        .body("items[0].errors.pointer", contains("/matching/1"))
        .body("items[0].errors.code", contains("unknown_field"))
        .body("items[1].errors.pointer", contains("/matching"))
        .body("items[2].errors.pointer", contains("/matching/0"))
        .body("items[3].errors.pointer", contains("/matching"));
  }

  @Test
  void ofSeveralTheOneChangedLastIsMatched() {
    String person = "{\"lastName\":\"" + name + "\"}";
    String first = createContact(person).getString("id");
    String second = createContact(person).getString("id");
    String third = createContact(person).getString("id");
    patch("/v1/contacts/" + first, "{\"jobTitle\":\"x\"}").statusCode(200);
    call(item("\"lastName\"", name, "")).body("items[0].contactId", equalTo(first));

    patch("/v1/contacts/" + second, "{\"jobTitle\":\"x\"}").statusCode(200);
    call(item("\"lastName\"", name, "")).body("items[0].contactId", equalTo(second));

    patch("/v1/contacts/" + third, "{\"status\":\"INACTIVE\"}").statusCode(200);
    call(item("\"lastName\"", name, "")).body("items[0].contactId", equalTo(second));
  }

  @Test
  void whoWasCreatedForOneStrategyIsFoundByTheOthersOfTheCall() {
    call(
            item("\"lastName\"", name, "\"email\":\"" + email + "\""),
            item("\"email\"", "another", "\"email\":\"" + email + "\""))
        .body("items.result", contains("CREATED", "MATCHED"));
  }

  @Test
  void parallelCallsMakeOneContact() throws Exception {
    Callable<List<String>> call =
        () -> call(item("\"lastName\"", name, "")).extract().path("items.contactId");
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<String> contacts =
          threads.invokeAll(Stream.generate(() -> call).limit(12).toList()).stream()
              .flatMap(done -> done.resultNow().stream())
              .distinct()
              .toList();
      assertEquals(1, contacts.size());
    }
    assertEquals(List.of(name), as("admin").get("/v1/contacts?q=" + name).path("items.lastName"));
  }

  private static String item(String strategy, String lastName, String more) {
    return "{\"matching\":["
        + strategy
        + "],\"contact\":{\"lastName\":\""
        + lastName
        + "\""
        + (more.isEmpty() ? "" : "," + more)
        + "}}";
  }

  private static ValidatableResponse call(String... items) {
    return as("integration")
        .body("{\"items\":[" + String.join(",", items) + "]}")
        .post("/v1/contacts/match-or-create")
        .then()
        .statusCode(200);
  }
}
