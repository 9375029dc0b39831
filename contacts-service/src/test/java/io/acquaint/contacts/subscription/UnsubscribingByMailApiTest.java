package io.acquaint.contacts.subscription;

import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.subscription.Newsletter.awaitInteractions;
import static io.acquaint.contacts.subscription.Newsletter.join;
import static io.acquaint.contacts.subscription.Newsletter.someList;
import static io.acquaint.contacts.subscription.Newsletter.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.Reported;
import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class UnsubscribingByMailApiTest {

  private String contact = "";
  private String list = "";

  @BeforeEach
  void prepare() {
    contact = someContact();
    list = someList();
  }

  @Test
  void withoutAListBulkMailEndsAndListsStay() {
    join(contact, list).statusCode(200);

    Reported.of(contact, "EMAIL_UNSUBSCRIBED", Instant.now());

    awaitInteractions(contact, "EMAIL_UNSUBSCRIBED", 1);
    assertFalse(read("/v1/contacts/" + contact + "/preferences").getBoolean("bulkEmail"));
    assertEquals("JOINED", status(contact, list));
  }

  @Test
  void withAListOnlyThatOneIsLeft() {
    String other = someList();
    join(contact, list).statusCode(200);
    join(contact, other).statusCode(200);

    Reported.of(contact, "EMAIL_UNSUBSCRIBED", Instant.now(), ",\"listId\":\"" + list + "\"");

    awaitInteractions(contact, "LIST_UNSUBSCRIBED", 1);
    assertEquals("LEFT", status(contact, list));
    assertEquals("JOINED", status(contact, other));
    assertEquals(
        "EMAIL_UNSUBSCRIBED",
        read("/v1/contacts/" + contact + "/subscriptions?listId=" + list)
            .getString("items[0].leftHow"));
    assertTrue(read("/v1/contacts/" + contact + "/preferences").getBoolean("bulkEmail"));
  }

  @Test
  void whoJoinedAgainSinceStays() {
    join(contact, list).statusCode(200);

    Reported.of(
        contact,
        "EMAIL_UNSUBSCRIBED",
        Instant.now().minus(Duration.ofDays(2)),
        ",\"listId\":\"" + list + "\"");

    awaitInteractions(contact, "EMAIL_UNSUBSCRIBED", 1);
    assertEquals("JOINED", status(contact, list));
  }

  @Test
  void aListOfAnotherSystemMeansNothingHere() {
    Reported.of(contact, "EMAIL_UNSUBSCRIBED", Instant.now(), ",\"listId\":\"theirs\"");

    awaitInteractions(contact, "EMAIL_UNSUBSCRIBED", 1);
    assertTrue(read("/v1/contacts/" + contact + "/preferences").getBoolean("bulkEmail"));
  }
}
