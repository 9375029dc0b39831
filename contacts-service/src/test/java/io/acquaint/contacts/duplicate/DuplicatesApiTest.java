package io.acquaint.contacts.duplicate;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class DuplicatesApiTest {

  @Test
  void oneMailAddressInTwoSpellings() {
    String email = freshEmail();
    String one = contact("\"email\":\"%s\"".formatted(email));
    String two = contact("\"email\":\"%s\"".formatted(email.toUpperCase(java.util.Locale.ROOT)));

    assertEquals(List.of(one, two), groupOf("SAME_EMAIL", one));
  }

  @Test
  void oneNumberAsPhoneAndAsMobile() {
    String number = "+4477%08d".formatted(ThreadLocalRandom.current().nextInt(100_000_000));
    String one = contact("\"phone\":\"%s\"".formatted(number));
    String two = contact("\"mobilePhone\":\"%s\"".formatted(number));

    assertEquals(Set.of(one, two), new HashSet<>(groupOf("SAME_PHONE", one)));
  }

  @Test
  void oneNameAtOneCompany() {
    String company = someAccount("Twins");
    String name = "Zoë" + UUID.randomUUID();
    String body = "{\"lastName\":\"%s\",\"accountId\":\"" + company + "\"}";
    String one = createContact(body.formatted(name)).getString("id");
    String two = createContact(body.formatted(name.replace("Zoë", "ZOE"))).getString("id");
    createContact("{\"lastName\":\"%s\"}".formatted(name));

    assertEquals(List.of(one, two), groupOf("SAME_NAME_AND_COMPANY", one));
  }

  @Test
  void oneNameAndDayOfBirth() {
    String body = "{\"lastName\":\"n" + UUID.randomUUID() + "\",\"birthDate\":\"1990-12-10\"}";
    String one = createContact(body).getString("id");
    String two = createContact(body).getString("id");

    assertEquals(List.of(one, two), groupOf("SAME_NAME_AND_BIRTH_DATE", one));
  }

  @Test
  void whoIsAloneOrWasMergedIsNoDuplicate() {
    String email = freshEmail();
    String alone = contact("\"email\":\"%s\"".formatted(freshEmail()));
    String one = contact("\"email\":\"%s\"".formatted(email));
    String two = contact("\"email\":\"%s\"".formatted(email));
    as("marketer")
        .body("{\"loserIds\":[\"%s\"]}".formatted(two))
        .post("/v1/contacts/" + one + "/merge")
        .then()
        .statusCode(200);

    assertTrue(groupOf("SAME_EMAIL", alone).isEmpty());
    assertTrue(groupOf("SAME_EMAIL", one).isEmpty());
  }

  @Test
  void theWalkOverAllReasonsShowsEachGroupOnce() {
    for (int i = 0; i < 3; i++) {
      String both = "\"email\":\"%s\",\"birthDate\":\"1980-01-01\"".formatted(freshEmail());
      contact(both);
      contact(both);
    }

    var seen = new ArrayList<String>();
    var reasons = new HashSet<String>();
    String cursor = null;
    do {
      JsonPath page = page(null, cursor, 2);
      page.<Map<String, Object>>getList("items")
          .forEach(
              group -> {
                seen.add(group.toString());
                reasons.add(String.valueOf(group.get("reason")));
              });
      cursor = page.getString("nextCursor");
    } while (cursor != null);

    assertEquals(seen.size(), new HashSet<>(seen).size());
    assertTrue(reasons.contains("SAME_EMAIL"));
    assertTrue(reasons.contains("SAME_NAME_AND_BIRTH_DATE"));
  }

  @Test
  void whatIsNoCursorNoReasonOrNoLimitIsRefused() {
    as("marketer").get("/v1/contacts/duplicates?cursor=x").then().spec(problem(400, "bad_request"));
    as("marketer").get("/v1/contacts/duplicates?reason=X").then().statusCode(400);
    as("marketer")
        .get("/v1/contacts/duplicates?limit=201")
        .then()
        .spec(problem(400, "bad_request"));
    as("partner-user").get("/v1/contacts/duplicates").then().spec(problem(403, "forbidden"));
  }

  private static String contact(String fields) {
    return createContact("{\"lastName\":\"Twin\"," + fields + "}").getString("id");
  }

  /** The ids of the group that this contact is in; empty if it is in none. */
  private static List<String> groupOf(String reason, String contact) {
    String cursor = null;
    do {
      JsonPath page = page(reason, cursor, 200);
      for (List<String> ids : page.<List<String>>getList("items.contacts.id")) {
        if (ids.contains(contact)) {
          assertFalse(ids.size() < 2);
          return ids;
        }
      }
      cursor = page.getString("nextCursor");
    } while (cursor != null);
    return List.of();
  }

  private static JsonPath page(@Nullable String reason, @Nullable String cursor, int limit) {
    var request = as("marketer").queryParam("limit", limit);
    if (reason != null) {
      request.queryParam("reason", reason);
    }
    if (cursor != null) {
      request.queryParam("cursor", cursor);
    }
    return request.get("/v1/contacts/duplicates").then().statusCode(200).extract().jsonPath();
  }
}
