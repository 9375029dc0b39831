package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.contactWithEmail;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.freshEmail;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.testing.Api.anonymous;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.Import;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ImportingContactsApiTest {

  @Test
  void columnsThatAreCalledLikeFieldsNeedNoMapping() {
    String email = freshEmail();

    JsonPath done =
        Import.run(
            "contacts",
            """
            lastName,email,kinds,address.city,address.country,phone,child,preferences.bulkEmail,birthDate
            "Lovelace, Countess",%s,CUSTOMER;SPEAKER,London,GB,'+44 20 7946 0018,no,false,1990-12-10
            """
                .formatted(email),
            "{}");

    assertEquals("SUCCEEDED", done.getString("status"));
    assertEquals(1, done.getInt("created"));
    assertEquals(100, done.getInt("progress.percent"));
    JsonPath contact = read("/v1/contacts/" + idOf(email));
    assertEquals("Lovelace, Countess", contact.getString("lastName"));
    assertEquals("+442079460018", contact.getString("phone"));
    assertEquals("London", contact.getString("address.city"));
    assertEquals(
        List.of("CUSTOMER", "SPEAKER"), contact.getList("kinds").stream().sorted().toList());
    assertEquals(false, contact.getBoolean("preferences.bulkEmail"));
    assertEquals("IMPORT", contact.getString("source.kind"));
  }

  @Test
  void aMappingSaysWhichColumnIsWhich() {
    String email = freshEmail();

    JsonPath done =
        Import.run(
            "contacts",
            "Name;E-Mail;Remark\nKing;" + email + ";x\n",
            "{\"delimiter\":\";\",\"mapping\":{\"Name\":\"lastName\",\"E-Mail\":\"email\"}}");

    assertEquals(1, done.getInt("created"));
    assertEquals("King", read("/v1/contacts/" + idOf(email)).getString("lastName"));
  }

  @Test
  void rowsThatBreakARuleAreInTheErrorFileWithTheirReason() {
    String email = freshEmail();

    JsonPath done =
        Import.run(
            "contacts",
            """
            lastName,email
            Good,%s
            ,nobody
            Short
            =1+1,also bad
            """
                .formatted(email),
            "{}");

    assertEquals(1, done.getInt("created"));
    assertEquals(3, done.getInt("failed"));
    List<String> lines = Import.errors("contacts", done.getString("id")).lines().toList();
    assertEquals("lastName,email,reason", lines.getFirst());
    assertTrue(lines.get(1).startsWith(",nobody,"), lines.get(1));
    assertTrue(
        lines.get(1).contains("lastName: ") && lines.get(1).contains("email: "), lines.get(1));
    assertTrue(lines.get(2).contains("has 1 cells, the header has 2"), lines.get(2));
    assertTrue(lines.get(3).startsWith("'=1+1,"), lines.get(3));
  }

  @Test
  void whoIsThereIsSkippedUnlessTheFileIsToUpdate() {
    String email = freshEmail();
    String id = contactWithEmail(email);
    String csv =
        "lastName,email,jobTitle\nNew," + email.toUpperCase(java.util.Locale.ROOT) + ",Head\n";

    JsonPath skipped = Import.run("contacts", csv, "{}");
    assertEquals(1, skipped.getInt("skipped"));
    assertNull(read("/v1/contacts/" + id).getString("jobTitle"));

    JsonPath updated = Import.run("contacts", csv, "{\"onDuplicate\":\"UPDATE\"}");
    assertEquals(1, updated.getInt("updated"));
    assertEquals("Head", read("/v1/contacts/" + id).getString("jobTitle"));
    assertEquals("New", read("/v1/contacts/" + id).getString("lastName"));

    JsonPath created = Import.run("contacts", csv, "{\"onDuplicate\":\"CREATE\"}");
    assertEquals(1, created.getInt("created"));
  }

  @Test
  void anUpdateLeavesWhatTheFileLeavesEmptyAndRecordsConsent() {
    String email = freshEmail();
    String id =
        createContact(
                "{\"lastName\":\"x\",\"firstName\":\"Ada\",\"email\":\"%s\"}".formatted(email))
            .getString("id");

    JsonPath done =
        Import.run(
            "contacts",
            "lastName,firstName,email,consent.level,source.kind\ny,,"
                + email
                + ",MARKETING,EVENT\n",
            "{\"onDuplicate\":\"UPDATE\"}");

    assertEquals(1, done.getInt("updated"), () -> Import.errors("contacts", done.getString("id")));
    JsonPath contact = read("/v1/contacts/" + id);
    assertEquals("Ada y", contact.getString("fullName"));
    assertEquals("MARKETING", contact.getString("consent.level"));
    assertEquals("marketer", contact.getString("consent.changedBy"));
    assertNull(contact.getString("source.kind"));
  }

  @Test
  void oneFileMakesOneContactOfOnePersonAlsoAcrossChunks() {
    String email = freshEmail();
    var csv = new StringBuilder("lastName,email\n");
    csv.append("Twin,").append(email).append('\n');
    csv.append("Twin,").append(email).append('\n');
    for (int i = 0; i < 600; i++) {
      csv.append("Row,").append(freshEmail()).append('\n');
    }
    csv.append("Twin,").append(email).append('\n');

    JsonPath dry = Import.run("contacts", csv.toString(), "{\"dryRun\":true}");
    assertEquals(601, dry.getInt("created"));
    assertEquals(2, dry.getInt("skipped"));
    assertEquals(0, SqlProbe.number("select count(*) from contact where email = ?", email));

    JsonPath done = Import.run("contacts", csv.toString(), "{}");
    assertEquals(601, done.getInt("created"));
    assertEquals(2, done.getInt("skipped"));
    assertEquals(1, SqlProbe.number("select count(*) from contact where email = ?", email));
  }

  @Test
  void peopleAreRecognisedByOtherFieldsWhenAsked() {
    String system = UUID.randomUUID().toString();
    String name = "n" + UUID.randomUUID();
    String id =
        createContact(
                "{\"lastName\":\"%s\",\"firstName\":\"Zoë\",\"externalIds\":{\"%s\":\"1\"}}"
                    .formatted(name, system))
            .getString("id");

    Import.run(
        "contacts",
        "lastName,externalIds." + system + ",jobTitle\nx,1,One\n",
        "{\"onDuplicate\":\"UPDATE\",\"matching\":[\"externalIds." + system + "\"]}");
    assertEquals("One", read("/v1/contacts/" + id).getString("jobTitle"));

    JsonPath byName =
        Import.run(
            "contacts",
            "lastName,firstName\n" + name.toUpperCase(java.util.Locale.ROOT) + ",zoe\nx,zoe\n",
            "{\"matching\":[\"lastName\",\"firstName\"]}");
    assertEquals(1, byName.getInt("created"));
  }

  @Test
  void whatAnExportGivesAnImportTakes() {
    String email = freshEmail();
    String id =
        createContact(
                "{\"lastName\":\"x\",\"email\":\"%s\",\"mobilePhone\":\"+447700900123\",\"otherEmails\":[\"a@example.org\",\"b@example.org\"]}"
                    .formatted(email))
            .getString("id");
    String export = as("marketer").queryParam("email", email).get("/v1/contacts/export").asString();

    JsonPath done = Import.run("contacts", export, "{\"onDuplicate\":\"UPDATE\"}");

    assertEquals(1, done.getInt("updated"), () -> Import.errors("contacts", done.getString("id")));
    assertEquals("+447700900123", read("/v1/contacts/" + id).getString("mobilePhone"));
    assertEquals(2, read("/v1/contacts/" + id).getList("otherEmails").size());
  }

  @Test
  void whatCannotBeReadAtAllIsRefusedAtOnce() {
    refused("", "{}", "/file");
    refused("lastName,shoeSize\nx,3\n", "{}", "/file");
    refused("lastName,lastName\nx,3\n", "{}", "/file");
    refused("lastName\n\"x", "{}", "/file");
    refused("lastName\nx\n", "{\"mapping\":{\"a\":\"email\"}}", "/options/mapping/a");
    refused("a\nx\n", "{\"mapping\":{\"a\":\"shoe\"}}", "/options/mapping/a");
    refused("lastName\nx\n", "{\"matching\":[\"jobTitle\"]}", "/options/matching/0");
    Import.upload("contacts", new byte[] {'l', 'a', '\n', (byte) 0xff, '\n'}, "{}")
        .spec(problem(422, "unprocessable"))
        .body("errors.message", hasItem(containsString("UTF-8")));
    Import.upload("contacts", "lastName\nx\n".getBytes(StandardCharsets.UTF_8), "{\"what\":1}")
        .spec(problem(400, "bad_request"));
    as("salesperson")
        .delete("/v1/contacts/imports/" + UUID.randomUUID() + "/records")
        .then()
        .statusCode(403);
    as("marketer")
        .get("/v1/contacts/imports/" + UUID.randomUUID())
        .then()
        .spec(problem(404, "not_found"));
  }

  @Test
  void anotherConsentLevelNeverRestsOnTheEvidenceOfTheOldOne() {
    String bare = freshEmail();
    String own = freshEmail();
    String refusing =
        "{\"lastName\":\"Io\",\"email\":\"%s\",\"consent\":{\"level\":\"NONE\",\"formId\":\"f0\",\"justification\":\"no!\"}}";
    String withoutEvidence = createContact(refusing.formatted(bare)).getString("id");
    String withEvidence = createContact(refusing.formatted(own)).getString("id");

    JsonPath first =
        Import.run(
            "contacts",
            "lastName,email,consent.level,preferences.bulkEmail\nIo,%s,MARKETING,true\n"
                .formatted(bare),
            "{\"onDuplicate\":\"UPDATE\"}");
    Import.run(
        "contacts",
        "lastName,email,consent.level,consent.justification\nIo,%s,MARKETING,yes!\n".formatted(own),
        "{\"onDuplicate\":\"UPDATE\"}");

    assertEquals(1, first.getInt("updated"));
    String consentOf = "/v1/contacts/%s/consent/changes";
    JsonPath raised = read(consentOf.formatted(withoutEvidence));
    assertEquals("MARKETING", raised.getString("items[0].to"));
    assertNull(raised.getString("items[0].justification"));
    assertNull(raised.getString("items[0].formId"));
    JsonPath told = read(consentOf.formatted(withEvidence));
    assertEquals("yes!", told.getString("items[0].justification"));
    assertNull(told.getString("items[0].formId"));
  }

  @Test
  void whoDoesNotSayWhoItIsIsAskedForThatFirst() {
    anonymous()
        .contentType("application/json")
        .body("{}")
        .post("/v1/contacts/imports")
        .then()
        .spec(problem(401, "unauthenticated"));
    as("marketer")
        .body("{}")
        .post("/v1/contacts/imports")
        .then()
        .spec(problem(415, "unsupported_media_type"));
  }

  @Test
  void evidenceWithoutALevelIsRefusedAsInACreation() {
    String email = freshEmail();
    contactWithEmail(email);
    String csv = "lastName,email,consent.level,consent.justification\nIo,%s,,yes!\n";

    for (String options : List.of("{\"onDuplicate\":\"CREATE\"}", "{\"onDuplicate\":\"UPDATE\"}")) {
      JsonPath done = Import.run("contacts", csv.formatted(email), options);
      assertEquals(1, done.getInt("failed"));
      assertTrue(Import.errors("contacts", done.getString("id")).contains("consent.level: "));
    }
  }

  private static void refused(String csv, String options, String pointer) {
    Import.upload("contacts", csv.getBytes(StandardCharsets.UTF_8), options)
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem(pointer));
  }

  private static String idOf(String email) {
    return SqlProbe.column("select id from contact where email = ?", email).getFirst();
  }
}
