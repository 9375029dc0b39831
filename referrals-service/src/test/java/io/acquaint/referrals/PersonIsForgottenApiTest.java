package io.acquaint.referrals;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.acquaint.testing.Api;
import io.acquaint.testing.DataSubject;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The part of referrals-service when a person asks what is known, or asks to be forgotten. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class PersonIsForgottenApiTest {

  private final DataSubject person =
      DataSubject.of("referrals", UUID.randomUUID(), "ada@contoso.example");

  @Test
  void theReferralStaysWithoutThePerson() {
    String referral = Referrals.referralTo(Referrals.partner());
    String path = "/v1/referrals/" + referral;
    person
        .report("admin")
        .statusCode(200)
        .body("records.referrals.size()", greaterThanOrEqualTo(1));

    person
        .erasure("admin")
        .statusCode(200)
        .body("removed.personsInReferrals", greaterThanOrEqualTo(1));

    Referrals.get(Referrals.STAFF, path)
        .statusCode(200)
        .body("customer.companyName", equalTo("Contoso Ltd"))
        .body("customer.contact", nullValue())
        .body("version", equalTo(2));
    person.erasure("admin").body("removed.personsInReferrals", equalTo(0));
  }

  @Test
  void aPartnerMayNotAsk() {
    Api.with(Referrals.userOf(UUID.randomUUID()))
        .contentType("application/json")
        .body("{\"ids\":[\"%s\"],\"emails\":[]}".formatted(UUID.randomUUID()))
        .post("/v1/services/referrals/data-subject/report")
        .then()
        .statusCode(403);
    person.erasure("marketer").statusCode(403);
  }
}
