package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a contact holds: as much as is allowed is kept, one more is refused. */
@QuarkusTest
@ServiceTest
class BoundsOfAContactApiTest {

  @ParameterizedTest
  @CsvSource({"firstName,100", "lastName,100", "jobTitle,200", "department,200", "ownerId,100"})
  void aTextIsAsLongAsItMayBe(String field, int most) {
    assertEquals("x".repeat(most), createContact(with(field, most)).getString(field));
    refused(with(field, most + 1), "/" + field);
  }

  @Test
  void aMailAddressHas254CharactersAtMost() {
    String domain = ("d".repeat(61) + ".").repeat(3) + "org";
    String longest = "x".repeat(64) + "@" + domain;
    String longer = "x".repeat(64) + "@d" + domain;

    assertEquals(254, longest.length());
    assertEquals(
        longest,
        createContact("{\"lastName\":\"x\",\"email\":\"" + longest + "\"}").getString("email"));
    refused("{\"lastName\":\"x\",\"email\":\"" + longer + "\"}", "/email");
    refused("{\"lastName\":\"x\",\"otherEmails\":[\"" + longer + "\"]}", "/otherEmails/0");
  }

  @Test
  void thereAreFiveOtherAddressesAtMost() {
    assertEquals(5, createContact(withOthers(5)).getList("otherEmails").size());
    refused(withOthers(6), "/otherEmails");
  }

  @ParameterizedTest
  @ValueSource(strings = {"MANUAL", "IMPORT", "LANDING_PAGE", "EVENT", "LEAD_WORKFLOW", "API"})
  void itComesFromOneOfSixKindsOfSources(String kind) {
    assertEquals(
        kind,
        createContact("{\"lastName\":\"x\",\"source\":{\"kind\":\"" + kind + "\"}}")
            .getString("source.kind"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"DECISION_MAKER", "EMPLOYEE", "INFLUENCER"})
  void itHasOneOfThreeRoles(String role) {
    assertEquals(
        role, createContact("{\"lastName\":\"x\",\"role\":\"" + role + "\"}").getString("role"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"accountId", "guardianId", "originatingLeadId"})
  void anIdIsAUuid(String field) {
    as("marketer")
        .body("{\"lastName\":\"x\",\"" + field + "\":\"somebody\"}")
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/" + field));
  }

  @Test
  void thereAreFiftyCustomFieldsAtMost() {
    post(withAttributes(50))
        .body("errors.code", everyItem(equalTo("unknown_attribute")))
        .body("errors.pointer", not(hasItem("/attributes")));
    post(withAttributes(51)).body("errors.pointer", hasItem("/attributes"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"b\":1}", "[1]", "[\"x\"]"})
  void customFieldsAreFlat(String value) {
    String name = "a" + UUID.randomUUID().toString().replace("-", "");
    as("admin")
        .body("{\"entity\":\"CONTACT\",\"name\":\"" + name + "\",\"type\":\"TEXT\"}")
        .post("/v1/attribute-definitions")
        .then()
        .statusCode(201);

    refused(
        "{\"lastName\":\"x\",\"attributes\":{\"" + name + "\":" + value + "}}",
        "/attributes/" + name);
  }

  private static String with(String field, int length) {
    String other = field.equals("lastName") ? "" : "\"lastName\":\"x\",";
    return "{" + other + "\"" + field + "\":\"" + "x".repeat(length) + "\"}";
  }

  private static String withOthers(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"o" + i + "@example.org\"")
        .collect(Collectors.joining(",", "{\"lastName\":\"x\",\"otherEmails\":[", "]}"));
  }

  private static String withAttributes(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"nobodyRegistered" + i + "\":" + i)
        .collect(Collectors.joining(",", "{\"lastName\":\"x\",\"attributes\":{", "}}"));
  }

  private static void refused(String body, String pointer) {
    post(body).body("errors.pointer", hasItem(pointer));
  }

  private static ValidatableResponse post(String body) {
    return as("marketer")
        .body(body)
        .post("/v1/contacts")
        .then()
        .spec(problem(422, "unprocessable"));
  }
}
