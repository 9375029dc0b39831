package io.acquaint.referrals;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of referrals-service when a person asks what is known, or asks to be forgotten. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class PersonIsForgottenApiTest {

  @Test
  void theReferralStaysWithoutThePerson() {
    String referral = Referrals.referralTo(Referrals.partner());
    String path = "/v1/referrals/" + referral;
    ask("admin", "report")
        .statusCode(200)
        .body("records.referrals.size()", greaterThanOrEqualTo(1));

    ask("admin", "erasure")
        .statusCode(200)
        .body("removed.personsInReferrals", greaterThanOrEqualTo(1));

    Referrals.get(Referrals.STAFF, path)
        .statusCode(200)
        .body("customer.companyName", equalTo("Contoso Ltd"))
        .body("customer.contact", nullValue())
        .body("version", equalTo(2));
    ask("admin", "erasure").body("removed.personsInReferrals", equalTo(0));
  }

  @Test
  void aPartnerMayNotAsk() {
    Api.with(Referrals.userOf(UUID.randomUUID()))
        .contentType("application/json")
        .body("{\"ids\":[\"%s\"],\"emails\":[]}".formatted(UUID.randomUUID()))
        .post("/v1/services/referrals/data-subject/report")
        .then()
        .statusCode(403);
    ask("marketer", "erasure").statusCode(403);
  }

  private static ValidatableResponse ask(String role, String what) {
    return Api.as(role)
        .body(
            "{\"ids\":[\"%s\"],\"emails\":[\"ada@contoso.example\"]}".formatted(UUID.randomUUID()))
        .post("/v1/services/referrals/data-subject/" + what)
        .then();
  }
}
