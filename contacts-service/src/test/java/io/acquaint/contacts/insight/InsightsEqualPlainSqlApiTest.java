package io.acquaint.contacts.insight;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.someAccount;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seeded random world, told by the routes alone, in which contacts come and go. */
@QuarkusTest
@ServiceTest
class InsightsEqualPlainSqlApiTest {

  private final Random random = new Random(4711);
  private final List<String> accounts = new ArrayList<>();
  private final List<String> contacts = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

  private Connection db;

  @BeforeEach
  void connect() {
    db = SqlProbe.connect();
  }

  @AfterEach
  void close() throws SQLException {
    db.close();
  }

  @Test
  void everyFigureIsWhatPlainSqlCounts() {
    IntStream.range(0, 3).forEach(i -> accounts.add(someAccount("World " + i)));
    for (int i = 0; i < 8; i++) {
      contacts.add(i % 3 == 2 ? someContact() : contactOf(accounts.get(i % 2)));
    }
    record(600);
    compareAll();

    // They change their companies, also while interactions of tomorrow are stored.
    link(contacts.get(0), accounts.get(2));
    link(contacts.get(2), accounts.get(0));
    link(contacts.get(1), null);
    record(300);
    link(contacts.get(0), accounts.get(0));
    link(contacts.get(1), accounts.get(1));
    record(300);
    compareAll();

    // What comes again counts once.
    repeat(200);
    record(50);
    compareAll();

    // Somebody goes, somebody is merged, a company loses its people.
    as("marketer").delete("/v1/contacts/" + contacts.removeFirst()).then().statusCode(204);
    SqlProbe.update(
        "update interaction set contact_id = ? where contact_id = ?",
        UUID.fromString(contacts.get(2)),
        UUID.fromString(contacts.get(3)));
    compareAll();
    as("marketer")
        .delete("/v1/accounts/" + accounts.get(1) + "?contacts=detach")
        .then()
        .statusCode(204);
    String gone = accounts.remove(1);
    record(100);
    compareAll();
    for (String table : List.of("figure", "unique", "unique_day", "open_delay", "list_change")) {
      assertEquals(
          0,
          SqlProbe.number(
              "select count(*) from account_" + table + " where account_id = ?",
              UUID.fromString(gone)),
          table);
    }
  }

  private void compareAll() {
    for (String contact : contacts) {
      compare("contacts", contact, null, null, null, "month");
    }
    for (String account : accounts) {
      compare("accounts", account, null, null, null, "week");
      compare("accounts", account, today.minusDays(100), today.plusDays(1), null, "day");
      compare("accounts", account, today.minusDays(1), today.plusDays(1), null, "day");
      compare("accounts", account, today.minusDays(200), today.minusDays(30), "j1", "month");
      compare("accounts", account, today.minusDays(500), today.plusDays(1), "j2", "week");
    }
  }

  private void compare(
      String kind,
      String id,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String journey,
      String interval) {
    String query =
        "?interval="
            + interval
            + (from == null ? "" : "&from=" + from)
            + (to == null ? "" : "&to=" + to)
            + (journey == null ? "" : "&journeyId=" + journey);
    ShownInsights answer =
        ShownInsights.of(
            as("salesperson")
                .get("/v1/" + kind + "/" + id + "/insights" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    LocalDate first = LocalDate.parse(answer.getString("from"));
    LocalDate last = LocalDate.parse(answer.getString("to"));
    PlainSql plain =
        kind.equals("contacts")
            ? PlainSql.ofContact(db, id, first, last, journey)
            : PlainSql.ofAccount(db, id, first, last, journey);
    plain.check(answer);
  }

  private void record(int count) {
    List<String> items = IntStream.range(0, count).mapToObj(i -> interaction()).toList();
    sent.addAll(items);
    post(items);
    UUID[] ids =
        items.stream().map(item -> UUID.fromString(item.substring(7, 43))).toArray(UUID[]::new);
    String stored = "select count(*) from interaction where id = any (?)";
    await().untilAsserted(() -> assertEquals(count, SqlProbe.number(stored, (Object) ids)));
  }

  private void repeat(int count) {
    post(sent.subList(0, count));
  }

  private static void post(List<String> items) {
    as("integration")
        .body("{\"items\":[" + String.join(",", items) + "]}")
        .post("/v1/interactions")
        .then()
        .statusCode(202);
  }

  private String interaction() {
    String type = PlainSql.types().get(random.nextInt(PlainSql.types().size()));
    if (random.nextInt(3) == 0) {
      type = List.of("EMAIL_SENT", "EMAIL_OPENED", "EMAIL_CLICKED").get(random.nextInt(3));
    }
    Instant at =
        random.nextInt(3) == 0
            ? Instant.now().plus(random.nextInt(22 * 60) - 120L, ChronoUnit.MINUTES)
            : Instant.now().minus(random.nextInt(420 * 24 * 60), ChronoUnit.MINUTES);
    return "{\"id\":\"%s\",\"contactId\":\"%s\",\"type\":\"%s\",\"occurredAt\":\"%s\"%s}"
        .formatted(
            UUID.randomUUID(), contacts.get(random.nextInt(contacts.size())), type, at, more(type));
  }

  private String more(String type) {
    return List.of("journeyId", "emailId", "linkUrl", "pageUrl", "formId", "listId").stream()
            .filter(field -> random.nextInt(4) > 0)
            .map(field -> ",\"%s\":\"%s%d\"".formatted(field, field.charAt(0), random.nextInt(4)))
            .collect(Collectors.joining())
        + (type.equals("CUSTOM") ? ",\"name\":\"n\"" : "");
  }

  private static String contactOf(String account) {
    return createContact("{\"lastName\":\"x\",\"accountId\":\"" + account + "\"}").getString("id");
  }

  private static void link(String contact, @Nullable String account) {
    String value = account == null ? "null" : "\"" + account + "\"";
    patch("/v1/contacts/" + contact, "{\"accountId\":" + value + "}").statusCode(200);
  }
}
