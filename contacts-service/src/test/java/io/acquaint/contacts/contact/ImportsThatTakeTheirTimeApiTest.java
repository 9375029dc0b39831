package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.contactWithEmail;
import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.patch;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.Import;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An import as work that takes its time: its progress, its crash, and how it is taken back. */
@QuarkusTest
@ServiceTest
class ImportsThatTakeTheirTimeApiTest {

  @Test
  void aRunThatWasOvertakenGoesOnWithoutADoubledRow() {
    String tag = "t" + UUID.randomUUID().toString().replace("-", "");
    var csv = new StringBuilder("lastName,email\n");
    for (int i = 0; i < 3000; i++) {
      csv.append(tag).append(",p").append(i).append(tag).append("@example.org\n");
    }
    String id =
        Import.upload(
                "contacts",
                csv.toString().getBytes(StandardCharsets.UTF_8),
                "{\"onDuplicate\":\"CREATE\"}")
            .statusCode(202)
            .extract()
            .path("id");
    String path = "/v1/contacts/imports/" + id;
    Awaitility.await()
        .pollInterval(Duration.ofMillis(5))
        .until(() -> read(path).getInt("progress.done") > 0);
    // As if the process had died in the middle of a chunk: its lease ends, and its writes are void.
    SqlProbe.update(
        "update job set runs = runs + 1, holder = null, held_until = clock_timestamp() - interval '1 second'"
            + " where id = cast(? as uuid) and status = 'RUNNING'",
        id);

    JsonPath done = Import.ended("contacts", id);

    assertEquals("SUCCEEDED", done.getString("status"));
    assertEquals(3000, done.getInt("created"));
    assertEquals(3000, SqlProbe.number("select count(*) from contact where last_name = ?", tag));
    assertEquals(
        0,
        SqlProbe.number(
            "select count(*) from import_piece p join import_run r using (file_id) where r.id = cast(? as uuid)",
            id));
  }

  @Test
  void takingBackRemovesWhatNobodyTouchedAndReportsTheRest() {
    String untouched = freshEmail();
    String changed = freshEmail();
    String used = freshEmail();
    String deleted = freshEmail();
    String before = freshEmail();
    contactWithEmail(before);
    JsonPath done =
        Import.run(
            "contacts",
            "lastName,email\na,%s\nb,%s\nc,%s\nd,%s\ne,%s\n"
                .formatted(untouched, changed, used, deleted, before),
            "{\"onDuplicate\":\"UPDATE\"}");
    String id = done.getString("id");
    patch("/v1/contacts/" + idOf(changed), "{\"firstName\":\"A\"}").statusCode(200);
    as("marketer").delete("/v1/contacts/" + idOf(deleted)).then().statusCode(204);
    String usedId = idOf(used);
    as("integration")
        .body(
            "{\"id\":\"%s\",\"type\":\"EMAIL_SENT\",\"contactId\":\"%s\",\"occurredAt\":\"2026-03-01T09:30:00Z\"}"
                .formatted(UUID.randomUUID(), usedId))
        .post("/v1/interactions");
    Awaitility.await()
        .until(() -> read("/v1/contacts/" + usedId + "/interactions").getList("items").size() == 1);

    JsonPath job = Import.takeBack("contacts", id);

    assertEquals(1, job.getInt("result.removed"));
    assertEquals(4, job.getInt("result.kept"));
    assertEquals(
        List.of("EXISTED_BEFORE", "GONE_BEFORE", "IN_USE", "CHANGED_SINCE"),
        job.getList("result.records.reason"));
    assertEquals(0, SqlProbe.number("select count(*) from contact where email = ?", untouched));
    assertEquals(1, read("/v1/contacts/imports/" + id).getInt("removed"));
  }

  @Test
  void aGuardianStaysAndACompanyLosesItsFirstContact() {
    String guardian = freshEmail();
    String first = freshEmail();
    String id =
        Import.run("contacts", "lastName,email\na,%s\nb,%s\n".formatted(guardian, first), "{}")
            .getString("id");
    createContact(
        "{\"lastName\":\"x\",\"child\":true,\"guardianId\":\"%s\"}".formatted(idOf(guardian)));
    String account =
        create(
                "/v1/accounts",
                "{\"name\":\"x\",\"primaryContactId\":\"%s\"}".formatted(idOf(first)))
            .getString("id");

    JsonPath job = Import.takeBack("contacts", id);

    assertEquals(1, job.getInt("result.removed"));
    assertEquals(List.of("IN_USE"), job.getList("result.records.reason"));
    assertEquals(idOf(guardian), job.getString("result.records[0].id"));
    assertNull(read("/v1/accounts/" + account).getString("primaryContactId"));
  }

  @Test
  void progressComesAsEvents() {
    String id =
        Import.upload("contacts", ("lastName\nx\n").getBytes(StandardCharsets.UTF_8), "{}")
            .extract()
            .path("id");

    String events =
        as("marketer")
            .accept("text/event-stream")
            .get("/v1/services/contacts/jobs/" + id)
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertTrue(events.contains("SUCCEEDED"), events);
  }

  @Test
  void aFileOfMoreThanAMegabyteIsTakenIn() {
    var csv = new StringBuilder("lastName,department\n");
    csv.append("x,").append("d".repeat(200)).append('\n');
    csv.append(("y," + "z".repeat(300) + "\n").repeat(5000));

    JsonPath done = Import.run("contacts", csv.toString(), "{\"dryRun\":true}");

    assertEquals(1, done.getInt("created"));
    assertEquals(5000, done.getInt("failed"));
  }

  @Test
  void ofTwoWhoTakeItBackAtOnceOneIsRefused() throws Exception {
    String name = "n" + UUID.randomUUID();
    String id =
        Import.run("contacts", "lastName\n%1$s\n%1$s\n".formatted(name), "{}").getString("id");
    String path = "/v1/contacts/imports/" + id;
    Callable<Response> call = () -> as("marketer").delete(path + "/records");

    var answers = new ArrayList<Response>();
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (Future<Response> answer : threads.invokeAll(List.of(call, call))) {
        answers.add(answer.get());
      }
    }

    answers.sort(Comparator.comparing(Response::statusCode));
    assertEquals(202, answers.getFirst().statusCode());
    answers.getLast().then().spec(problem(409, "import_taken_back"));
    Awaitility.await().until(() -> read(path).getInt("removed") == 2);
    assertEquals(0, read(path).getInt("kept"));
    Awaitility.await()
        .until(
            () ->
                read("/v1/services/contacts/jobs/" + answers.getFirst().path("id"))
                    .getString("status")
                    .equals("SUCCEEDED"));
    as("marketer").delete(path + "/records").then().spec(problem(409, "import_taken_back"));
    assertEquals(2, read(path).getInt("removed"));
  }

  @Test
  void whatStayedTheFirstTimeMayGoAnotherTime() {
    String guardian = freshEmail();
    String id =
        Import.run("contacts", "lastName,email\na,%s\n".formatted(guardian), "{}").getString("id");
    String child =
        createContact(
                "{\"lastName\":\"b\",\"child\":true,\"guardianId\":\"%s\"}"
                    .formatted(idOf(guardian)))
            .getString("id");
    assertEquals(1, Import.takeBack("contacts", id).getInt("result.kept"));
    as("marketer").delete("/v1/contacts/" + child).then().statusCode(204);

    assertEquals(1, Import.takeBack("contacts", id).getInt("result.removed"));

    JsonPath run = read("/v1/contacts/imports/" + id);
    assertEquals(1, run.getInt("removed"));
    assertEquals(0, run.getInt("kept"));
  }

  @Test
  void whatACancelledTakeBackRemovedIsCounted() throws Exception {
    String tag = "t" + UUID.randomUUID().toString().replace("-", "");
    String path =
        "/v1/contacts/imports/"
            + Import.run("contacts", "lastName\n" + (tag + "\n").repeat(501), "{}").getString("id");
    String job;
    // It goes from the last row to the first, 500 at a time: the first waits for this lock.
    try (Connection holder = SqlProbe.connect();
        PreparedStatement lock =
            holder.prepareStatement(
                "select 1 from contact where last_name = ? order by id limit 1 for update")) {
      holder.setAutoCommit(false);
      lock.setString(1, tag);
      lock.execute();
      job =
          "/v1/services/contacts/jobs/"
              + as("marketer")
                  .delete(path + "/records")
                  .then()
                  .statusCode(202)
                  .extract()
                  .path("id");
      Awaitility.await().until(() -> read(path).getInt("removed") == 500);
      as("marketer").delete(job).then().statusCode(204);
      String heldUntil = "select held_until from job where id = cast(? as uuid)";
      String id = job.substring(job.lastIndexOf('/') + 1);
      String before = SqlProbe.column(heldUntil, id).getFirst();
      // Whoever runs it learns of the wish when it extends its hold.
      Awaitility.await().until(() -> !SqlProbe.column(heldUntil, id).getFirst().equals(before));
    }

    Awaitility.await().until(() -> read(job).getString("status").equals("CANCELLED"));

    assertEquals(501, read(path).getInt("removed"));
    assertEquals(501, read(job).getInt("result.removed"));
    assertEquals(0, SqlProbe.number("select count(*) from contact where last_name = ?", tag));
  }

  private static String idOf(String email) {
    return SqlProbe.column("select id from contact where email = ?", email).getFirst();
  }
}
