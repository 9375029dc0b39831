package io.acquaint.contacts.account;

import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static io.acquaint.testing.Api.with;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.contacts.Import;
import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ImportingAccountsApiTest {

  @Test
  void companiesAreRecognisedByTheirName() {
    String name = "Engines " + UUID.randomUUID();
    String csv =
        """
        name,employees,revenue.amount,revenue.currency,website
        %s,250,1500000.50,GBP,https://example.org
        %s,300,,,
        """
            .formatted(name, name.toUpperCase(java.util.Locale.ROOT));

    JsonPath done = Import.run("accounts", csv, "{\"onDuplicate\":\"UPDATE\"}");

    assertEquals(1, done.getInt("created"), () -> Import.errors("accounts", done.getString("id")));
    assertEquals(1, done.getInt("updated"));
    JsonPath account =
        as("marketer")
            .queryParam("website", "https://example.org")
            .queryParam("name", name)
            .get("/v1/accounts")
            .jsonPath();
    assertEquals(List.of(300), account.getList("items.employees"));
    assertEquals(List.of("1500000.5"), account.getList("items.revenue.amount"));
  }

  @Test
  void aCompanyThatHasPeopleSinceStaysWhenTheImportIsTakenBack() {
    String one = "One " + UUID.randomUUID();
    String two = "Two " + UUID.randomUUID();
    JsonPath done = Import.run("accounts", "name\n%s\n%s\n".formatted(one, two), "{}");
    String account = SqlProbe.column("select id from account where name = ?", one).getFirst();
    createContact("{\"lastName\":\"x\",\"accountId\":\"" + account + "\"}");

    JsonPath job = Import.takeBack("accounts", done.getString("id"));

    assertEquals(1, job.getInt("result.removed"));
    assertEquals(List.of("IN_USE"), job.getList("result.records.reason"));
    assertEquals(0, SqlProbe.number("select count(*) from account where name = ?", two));
  }

  @Test
  void rowsThatBreakARuleComeBackWithTheirReason() {
    String name = "Fine " + UUID.randomUUID();

    JsonPath done =
        Import.run(
            "accounts",
            "Firm,Staff,Town\n%s,5,Bath\nBad,many,\n,3,\n".formatted(name),
            "{\"mapping\":{\"Firm\":\"name\",\"Staff\":\"employees\",\"Town\":\"address.city\"}}");

    assertEquals(1, done.getInt("created"));
    assertEquals(2, done.getInt("failed"));
    List<String> lines = Import.errors("accounts", done.getString("id")).lines().toList();
    assertEquals("Firm,Staff,Town,reason", lines.getFirst());
    assertTrue(lines.get(1).startsWith("Bad,many,,employees: "), lines.get(1));
    assertTrue(lines.get(2).startsWith(",3,,name: "), lines.get(2));
  }

  @Test
  void aTrialChangesNothingAndOptionsThatDoNotExistAreRefused() {
    String name = "Trial " + UUID.randomUUID();
    byte[] csv = ("name\n" + name + "\n").getBytes(StandardCharsets.UTF_8);

    assertEquals(
        1, Import.run("accounts", "name\n" + name + "\n", "{\"dryRun\":true}").getInt("created"));

    assertEquals(0, SqlProbe.number("select count(*) from account where name = ?", name));
    Import.upload("accounts", csv, "{\"onDuplicate\":\"DOUBLE\"}")
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/options/onDuplicate"));
    with(Tokens.of("marketer"))
        .multiPart("options", "{}", "application/json")
        .post("/v1/accounts/imports")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", contains("/file"));
    with(Tokens.of("salesperson"))
        .multiPart("file", "firms.csv", csv, "text/csv")
        .post("/v1/accounts/imports")
        .then()
        .spec(problem(403, "forbidden"));
    String nothing = "/v1/accounts/imports/" + UUID.randomUUID();
    as("marketer").get(nothing + "/errors").then().spec(problem(404, "not_found"));
    as("marketer").delete(nothing + "/records").then().spec(problem(404, "not_found"));
  }

  @Test
  void anImportOfContactsIsNoImportOfAccounts() {
    JsonPath done = Import.run("contacts", "lastName\nx\n", "{\"dryRun\":true}");

    as("marketer")
        .get("/v1/accounts/imports/" + done.getString("id"))
        .then()
        .spec(problem(404, "not_found"));
    Import.upload("accounts", "lastName\nx\n".getBytes(StandardCharsets.UTF_8), "{}")
        .spec(problem(422, "unprocessable"));
  }
}
