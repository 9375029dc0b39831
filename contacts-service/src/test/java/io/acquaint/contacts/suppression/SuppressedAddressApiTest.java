package io.acquaint.contacts.suppression;

import static io.acquaint.contacts.Crm.contactWithEmail;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.subscription.Newsletter.awaitInteractions;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.contacts.Reported;
import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class SuppressedAddressApiTest {

  private String email = "";
  private String contact = "";

  @BeforeEach
  void prepare() {
    email = freshEmail();
    contact = contactWithEmail(email);
  }

  private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  @Test
  void aHardBounceSuppressesFor180DaysFromWhenItOccurred() {
    Instant then = now.minus(Duration.ofDays(10));
    String bounce = Reported.of(contact, "EMAIL_HARD_BOUNCED", then);

    awaitSuppressed();
    suppression(email)
        .statusCode(200)
        .body("reason", equalTo("HARD_BOUNCE"))
        .body("since", equalTo(then.toString()))
        .body("until", equalTo(then.plus(Duration.ofDays(180)).toString()))
        .body("interactionId", equalTo(bounce));
    suppression(email.toUpperCase(Locale.ROOT)).statusCode(200);
  }

  @Test
  void aBounceOf181DaysAgoDoesNotCountAnyMore() {
    Reported.of(contact, "EMAIL_HARD_BOUNCED", now.minus(Duration.ofDays(181)));

    awaitInteractions(contact, "EMAIL_HARD_BOUNCED", 1);
    suppression(email).spec(problem(404, "not_found"));
  }

  @Test
  void fourSoftBouncesAreNoneAndTheFifthIsAHardOne() {
    softBounces(1, 4);
    awaitInteractions(contact, "EMAIL_SOFT_BOUNCED", 4);
    suppression(email).statusCode(404);

    Reported.of(contact, "EMAIL_SOFT_BOUNCED", minutesAgo(1));

    awaitSuppressed();
    suppression(email)
        .body("reason", equalTo("SOFT_BOUNCES"))
        .body("since", equalTo(minutesAgo(1).toString()))
        .body("until", equalTo(minutesAgo(1).plus(Duration.ofDays(180)).toString()));
  }

  @Test
  void aMailThatArrivedInBetweenBreaksTheRow() {
    softBounces(10, 4);
    awaitInteractions(contact, "EMAIL_SOFT_BOUNCED", 4);
    Reported.of(contact, "EMAIL_DELIVERED", minutesAgo(5));
    awaitInteractions(contact, "EMAIL_DELIVERED", 1);
    softBounces(1, 4);

    awaitInteractions(contact, "EMAIL_SOFT_BOUNCED", 8);
    suppression(email).statusCode(404);
  }

  @Test
  void aMailThatArrivedBreaksTheRowAlsoWhenTheBouncesBeforeItComeLate() {
    Reported.of(contact, "EMAIL_DELIVERED", minutesAgo(5));
    awaitInteractions(contact, "EMAIL_DELIVERED", 1);

    softBounces(10, 5);

    awaitInteractions(contact, "EMAIL_SOFT_BOUNCED", 5);
    suppression(email).statusCode(404);
  }

  @Test
  void aSpamReportHoldsUntilAUserLiftsIt() {
    Reported.of(contact, "EMAIL_SPAM_REPORTED", now.minus(Duration.ofDays(400)));
    awaitSuppressed();
    suppression(email).body("reason", equalTo("SPAM_REPORT")).body("until", nullValue());

    as("integration").delete("/v1/suppressions/" + email).then().spec(problem(403, "forbidden"));
    as("marketer").delete("/v1/suppressions/" + email).then().statusCode(204);

    suppression(email).spec(problem(404, "not_found"));
    as("marketer").delete("/v1/suppressions/" + email).then().spec(problem(404, "not_found"));
  }

  @Test
  void aReportStaysWhenABounceFollows() {
    Reported.of(contact, "EMAIL_SPAM_REPORTED", minutesAgo(2));
    awaitSuppressed();
    Reported.of(contact, "EMAIL_HARD_BOUNCED", minutesAgo(1));

    awaitInteractions(contact, "EMAIL_HARD_BOUNCED", 1);
    suppression(email).body("reason", equalTo("SPAM_REPORT"));
  }

  @Test
  void whatOccurredBeforeItWasLiftedDoesNotCountWhenItComesLate() {
    Reported.of(contact, "EMAIL_HARD_BOUNCED", minutesAgo(2));
    awaitSuppressed();
    as("admin").delete("/v1/suppressions/" + email).then().statusCode(204);

    Reported.of(contact, "EMAIL_HARD_BOUNCED", minutesAgo(1));
    awaitInteractions(contact, "EMAIL_HARD_BOUNCED", 2);
    suppression(email).statusCode(404);

    Reported.of(contact, "EMAIL_HARD_BOUNCED", now.plus(Duration.ofMinutes(10)));
    awaitSuppressed();
  }

  @Test
  void itIsTheAddressAndNotTheContact() {
    Reported.of(contact, "EMAIL_HARD_BOUNCED", minutesAgo(1));
    awaitSuppressed();

    as("marketer").delete("/v1/contacts/" + contact).then().statusCode(204);

    suppression(email).statusCode(200);
  }

  @Test
  void whatIsNoAddressIsNotSuppressed() {
    suppression("nobody").spec(problem(404, "not_found"));
    suppression(freshEmail()).spec(problem(404, "not_found"));
  }

  private void softBounces(int minutesAgo, int count) {
    IntStream.range(0, count)
        .forEach(
            i ->
                Reported.of(
                    contact, "EMAIL_SOFT_BOUNCED", minutesAgo(minutesAgo).minusSeconds(i + 1)));
  }

  private Instant minutesAgo(int minutes) {
    return now.minus(Duration.ofMinutes(minutes));
  }

  private void awaitSuppressed() {
    await().untilAsserted(() -> suppression(email).statusCode(200));
  }

  private static ValidatableResponse suppression(String address) {
    return as("salesperson").get("/v1/suppressions/" + address).then();
  }
}
