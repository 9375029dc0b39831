package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.SqlProbe;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class ConsentApiTest {

  @Test
  void aLevelIsRecordedWithWhoWhenAndWhy() {
    String contact = someContact();

    as("salesperson")
        .body("{\"level\":\"MARKETING\",\"formId\":\"f\",\"justification\":\"asked on the phone\"}")
        .put("/v1/contacts/" + contact + "/consent")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("consent.level", equalTo("MARKETING"))
        .body("consent.changedBy", equalTo("salesperson"))
        .body("consent.changedAt", notNullValue())
        .body("consent.formId", equalTo("f"))
        .body("consent.justification", equalTo("asked on the phone"));
  }

  @Test
  void everyChangeIsKept() {
    String contact = someContact();

    for (String level : List.of("MARKETING", "NONE", "CONSENT")) {
      as("marketer")
          .body("{\"level\":\"" + level + "\"}")
          .put("/v1/contacts/" + contact + "/consent")
          .then()
          .statusCode(200);
    }

    assertEquals(
        List.of("NONE>MARKETING", "MARKETING>NONE", "NONE>CONSENT"),
        SqlProbe.column(
            "select level_before || '>' || level_after from consent_change"
                + " where contact_id = ? order by version",
            UUID.fromString(contact)));
  }

  @Test
  void theHistoryIsReadNewestFirst() {
    String contact = someContact();
    String path = "/v1/contacts/" + contact + "/consent";
    as("salesperson")
        .body("{\"level\":\"MARKETING\",\"formId\":\"f\",\"justification\":\"asked\"}")
        .put(path);
    as("marketer").body("{\"level\":\"NONE\"}").put(path).then().statusCode(200);

    as("salesperson")
        .get(path + "/changes")
        .then()
        .statusCode(200)
        .body("items.to", contains("NONE", "MARKETING"))
        .body("items.from", contains("MARKETING", "NONE"))
        .body("items[1].changedBy", equalTo("salesperson"))
        .body("items[1].changedAt", notNullValue())
        .body("items[1].formId", equalTo("f"))
        .body("items[1].justification", equalTo("asked"));
    as("salesperson").get(path + "/changes?to=MARKETING").then().body("items", hasSize(1));
    as("salesperson")
        .get("/v1/contacts/" + UUID.randomUUID() + "/consent/changes")
        .then()
        .spec(problem(404, "not_found"));
  }

  @Test
  void aLevelThatDoesNotExistIsRefused() {
    as("marketer")
        .body("{\"level\":\"ALL\"}")
        .put("/v1/contacts/" + someContact() + "/consent")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors.pointer", hasItem("/level"));
  }

  @Test
  void whoSetItCannotBeClaimed() {
    as("marketer")
        .body("{\"level\":\"NONE\",\"changedBy\":\"somebody\"}")
        .put("/v1/contacts/" + someContact() + "/consent")
        .then()
        .spec(problem(422, "unprocessable"))
        .body("errors[0].code", equalTo("read_only"));
  }

  @Test
  void aStaleVersionIsRefusedWhenSent() {
    as("marketer")
        .header("If-Match", "\"9\"")
        .body("{\"level\":\"NONE\"}")
        .put("/v1/contacts/" + someContact() + "/consent")
        .then()
        .spec(problem(412, "precondition_failed"));
  }

  @Test
  void nobodyCannotConsent() {
    as("marketer")
        .body("{\"level\":\"NONE\"}")
        .put("/v1/contacts/" + UUID.randomUUID() + "/consent")
        .then()
        .spec(problem(404, "not_found"));
  }
}
