package io.acquaint.contacts.subscription;

import static io.acquaint.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.Crm;
import io.acquaint.testing.SqlProbe;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** What tests do with subscription lists. */
public final class Newsletter {

  private Newsletter() {}

  /** A list with a name that nobody else has. */
  public static String someList() {
    return list("");
  }

  /** A list that contacts must confirm. */
  public static String doubleOptInList() {
    return list(",\"doubleOptIn\":true");
  }

  /** A list with more fields. */
  public static String list(String more) {
    return Crm.create("/v1/subscription-lists", "{\"name\":\"" + freshName() + "\"" + more + "}")
        .getString("id");
  }

  public static String freshName() {
    return "News " + UUID.randomUUID();
  }

  public static ValidatableResponse join(String contact, String list) {
    return as("marketer").put(path(contact, list)).then();
  }

  public static ValidatableResponse leave(String contact, String list) {
    return as("marketer").delete(path(contact, list)).then();
  }

  static String path(String contact, String list) {
    return "/v1/contacts/" + contact + "/subscriptions/" + list;
  }

  /** JOINED, LEFT, or nothing when it was never on the list. */
  public static String status(String contact, String list) {
    return Crm.read("/v1/contacts/" + contact + "/subscriptions?listId=" + list)
        .getString("items[0].status");
  }

  /** Waits until the timeline of a contact holds so many of a type. */
  public static void awaitInteractions(String contact, String type, int count) {
    await()
        .untilAsserted(
            () ->
                assertEquals(
                    count,
                    SqlProbe.number(
                        "select count(*) from interaction where contact_id = ? and type = ?",
                        UUID.fromString(contact),
                        type)));
  }
}
