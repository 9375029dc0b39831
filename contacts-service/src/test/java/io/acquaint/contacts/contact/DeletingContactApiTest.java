package io.acquaint.contacts.contact;

import static io.acquaint.contacts.Crm.create;
import static io.acquaint.contacts.Crm.createContact;
import static io.acquaint.contacts.Crm.read;
import static io.acquaint.contacts.Crm.someContact;
import static io.acquaint.testing.Api.as;
import static io.acquaint.testing.Api.problem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.acquaint.contacts.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ServiceTest
class DeletingContactApiTest {

  @Test
  void itIsGoneAndCannotBeDeletedTwice() {
    String path = "/v1/contacts/" + someContact();

    as("marketer").delete(path).then().statusCode(204);

    as("marketer").get(path).then().spec(problem(404, "not_found"));
    as("marketer").delete(path).then().spec(problem(404, "not_found"));
  }

  @Test
  void aVersionThatIsSentIsHonoured() {
    String path = "/v1/contacts/" + someContact();

    as("marketer")
        .header("If-Match", "\"7\"")
        .delete(path)
        .then()
        .spec(problem(412, "precondition_failed"));
    as("marketer").header("If-Match", "\"1\"").delete(path).then().statusCode(204);
  }

  @Test
  void aGuardianStaysUntilTheChildHasAnotherOne() {
    String guardian = someContact();
    createContact("{\"lastName\":\"Kid\",\"child\":true,\"guardianId\":\"" + guardian + "\"}");

    as("marketer")
        .delete("/v1/contacts/" + guardian)
        .then()
        .spec(problem(409, "contact_is_guardian"));
  }

  @Test
  void anAccountLosesItsPrimaryContact() {
    String contact = someContact();
    String account =
        "/v1/accounts/"
            + create("/v1/accounts", "{\"name\":\"A\",\"primaryContactId\":\"" + contact + "\"}")
                .getString("id");

    as("marketer").delete("/v1/contacts/" + contact).then().statusCode(204);

    assertNull(read(account).get("primaryContactId"));
    assertEquals(2, read(account).getInt("version"));
  }

  @Test
  void itsExternalIdIsFreeAgain() {
    String system = UUID.randomUUID().toString();
    String body = "{\"lastName\":\"x\",\"externalIds\":{\"" + system + "\":\"1\"}}";
    String path = "/v1/contacts/" + createContact(body).getString("id");

    as("marketer").delete(path).then().statusCode(204);

    createContact(body);
  }

  @Test
  void whatIsNoIdIsNotFound() {
    as("marketer").delete("/v1/contacts/nobody").then().statusCode(404);
  }
}
