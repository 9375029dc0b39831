package io.acquaint.contacts.event;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.contacts.event.Fair.cancel;
import static io.acquaint.contacts.event.Fair.live;
import static io.acquaint.contacts.event.Fair.register;
import static io.acquaint.contacts.event.Fair.registered;
import static io.acquaint.contacts.event.Fair.statusOf;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.Crm;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class RegisteringApiTest {

  @Test
  void aLiveEventTakesARegistrationWithWhatWasAsked() {
    String contact = someContact();
    String event = live("");

    String id =
        register(event, contact)
            .statusCode(201)
            .header("Location", containsString("/v1/registrations/"))
            .body("status", equalTo("REGISTERED"))
            .body("answers.diet", equalTo("vegan"))
            .body("checkedIn", equalTo(false))
            .extract()
            .path("id");

    as("marketer")
        .get("/v1/events/" + event + "/registrations?contactId=" + contact)
        .then()
        .statusCode(200)
        .body("items.id", contains(id));
  }

  @Test
  void draftsAndCancelledEventsTakeNone() {
    String draft = create("/v1/events", Fair.body("DRAFT", "")).getString("id");
    register(draft, someContact())
        .spec(problem(409, "event_not_live"))
        .body("allowedActions", contains("status LIVE"));
    patch("/v1/events/" + draft, "{\"status\":\"CANCELLED\"}").statusCode(200);
    register(draft, someContact()).spec(problem(409, "event_not_live"));
  }

  @Test
  void registrationCloses() {
    String event = live(",\"registrationClosesAt\":\"2026-01-01T00:00:00Z\"");
    register(event, someContact()).spec(problem(409, "event_registration_closed"));
  }

  @Test
  void nobodyAndNowhereAreRefused() {
    register(live(""), UUID.randomUUID().toString())
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/contactId"));
    register(UUID.randomUUID().toString(), someContact()).spec(problem(404, "not_found"));
    as("marketer")
        .body("{\"contactId\":\"" + someContact() + "\",\"answers\":{\"a\":{\"b\":1}}}")
        .post("/v1/events/" + live("") + "/registrations")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/answers/a"));
    cancel(UUID.randomUUID().toString()).spec(problem(404, "not_found"));
  }

  @Test
  void nobodyRegistersTwiceButMayComeBackAfterCancelling() {
    String contact = someContact();
    String event = live("");
    String first = register(event, contact).extract().path("id");

    register(event, contact)
        .spec(problem(409, "already_registered"))
        .body("detail", containsString(first));
    cancel(first).statusCode(200).body("status", equalTo("CANCELLED"));
    cancel(first).spec(problem(409, "registration_not_cancellable"));
    register(event, contact).statusCode(201);

    as("marketer")
        .get("/v1/contacts/" + contact + "/events")
        .then()
        .body("items.status", containsInAnyOrder("CANCELLED", "REGISTERED"))
        .body("items.answers.diet", contains("vegan", "vegan"))
        .body("items[0].event.name", equalTo("Spring fair"));
  }

  @Test
  void aFullEventWithoutAWaitlistRefuses() {
    String event = live(",\"capacity\":1");
    registered(event);
    register(event, someContact()).spec(problem(409, "event_full"));
  }

  @Test
  void theFirstWhoWaitsGetsTheSeatThatIsGivenBack() {
    String event = live(",\"capacity\":1,\"waitlist\":true");
    String seated = registered(event);
    String first = registered(event);
    String second = registered(event);
    assertEquals("WAITLISTED", statusOf(first));

    cancel(seated).statusCode(200);

    assertEquals("REGISTERED", statusOf(first));
    assertEquals("WAITLISTED", statusOf(second));
    as("marketer")
        .get("/v1/registrations/" + first)
        .then()
        .body("promotedAt", notNullValue())
        .body("version", equalTo(2));
  }

  @Test
  void whoLeavesTheQueueGivesNoSeatBack() {
    String event = live(",\"capacity\":1,\"waitlist\":true");
    registered(event);
    String first = registered(event);
    String second = registered(event);

    cancel(first).statusCode(200);

    assertEquals("WAITLISTED", statusOf(second));
  }

  @Test
  void moreSeatsGoToThoseWhoWaitAndFewerThanTakenAreRefused() {
    String event = live(",\"capacity\":1,\"waitlist\":true");
    registered(event);
    List<String> waiting = List.of(registered(event), registered(event), registered(event));

    patch("/v1/events/" + event, "{\"capacity\":3}").statusCode(200);

    assertEquals(
        List.of("REGISTERED", "REGISTERED", "WAITLISTED"),
        waiting.stream().map(Fair::statusOf).toList());
    patch("/v1/events/" + event, "{\"capacity\":2}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/capacity"));
    patch("/v1/events/" + event, "{\"capacity\":null}").statusCode(200);
    assertEquals("REGISTERED", statusOf(waiting.get(2)));
  }

  @Test
  void theSeatOfADeletedContactGoesToTheFirstInTheQueue() {
    String event = live(",\"capacity\":1,\"waitlist\":true");
    String contact = someContact();
    String going = register(event, contact).extract().path("id");
    String first = registered(event);

    as("marketer").delete("/v1/contacts/" + contact).then().statusCode(204);

    Crm.isGone("/v1/registrations/" + going);
    assertEquals("REGISTERED", statusOf(first));
  }

  @Test
  void parallelRegistrationsNeverOverbook() throws Exception {
    String event = live(",\"capacity\":7,\"waitlist\":true");
    List<String> contacts = IntStream.range(0, 30).mapToObj(i -> someContact()).toList();

    List<String> placed =
        inParallel(
            contacts.stream()
                .<Callable<String>>map(
                    contact ->
                        () -> register(event, contact).statusCode(201).extract().path("status"))
                .toList());

    assertEquals(7, placed.stream().filter("REGISTERED"::equals).count());
    assertEquals(7, count(event, "REGISTERED"));
    assertEquals(23, count(event, "WAITLISTED"));
  }

  @Test
  void theSamePersonTenTimesAtOnceHasOneRegistration() throws Exception {
    String event = live("");
    String contact = someContact();

    List<Integer> answers =
        inParallel(
            IntStream.range(0, 10)
                .<Callable<Integer>>mapToObj(
                    i -> () -> register(event, contact).extract().statusCode())
                .toList());

    assertEquals(1, answers.stream().filter(status -> status == 201).count());
    assertEquals(1, count(event, "REGISTERED"));
  }

  @Test
  void tenCancellationsAtOncePromoteTheTenWhoWaitedLongest() throws Exception {
    String event = live(",\"capacity\":12,\"waitlist\":true");
    List<String> seated = IntStream.range(0, 12).mapToObj(i -> registered(event)).toList();
    List<String> queue = IntStream.range(0, 15).mapToObj(i -> registered(event)).toList();

    List<Integer> answers =
        inParallel(
            seated.subList(0, 10).stream()
                .<Callable<Integer>>map(one -> () -> cancel(one).extract().statusCode())
                .toList());

    assertEquals(List.of(200), answers.stream().distinct().toList());
    assertEquals(12, count(event, "REGISTERED"));
    for (int i = 0; i < queue.size(); i++) {
      assertEquals(i < 10 ? "REGISTERED" : "WAITLISTED", statusOf(queue.get(i)), "place " + i);
    }
  }

  @Test
  void aRepeatedRequestWithItsKeyIsAnsweredAsAtFirst() {
    String event = live("");
    String body = "{\"contactId\":\"" + someContact() + "\"}";
    String key = UUID.randomUUID().toString();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      ids.add(
          as("integration")
              .header("Idempotency-Key", key)
              .body(body)
              .post("/v1/events/" + event + "/registrations")
              .then()
              .statusCode(201)
              .extract()
              .path("id"));
    }
    assertEquals(ids.get(0), ids.get(1));
    assertEquals(1, read("/v1/events/" + event + "/registrations").getList("items").size());
  }

  private static long count(String event, String status) {
    return SqlProbe.number(
        "select count(*) from registration where event_id = ? and status = ?",
        UUID.fromString(event),
        status);
  }

  private static <T> List<T> inParallel(List<Callable<T>> calls) throws Exception {
    try (var threads = Executors.newFixedThreadPool(calls.size())) {
      return threads.invokeAll(calls).stream().map(java.util.concurrent.Future::resultNow).toList();
    }
  }
}
