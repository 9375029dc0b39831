package io.acquaint.referrals;

import io.acquaint.testing.Api;
import io.acquaint.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;

/** Words for the tests: partners, their users, and what they do. */
final class Referrals {
  static final String STAFF = Tokens.of("admin");

  static final String DEAL =
      """
      {"name":"Contoso: 40 shops","estimatedValue":{"amount":"12000.00","currency":"EUR"},
       "expectedPurchaseDate":"2027-03-31","team":[{"name":"Grace Hopper"}]}""";

  private Referrals() {}

  static UUID partner() {
    String body = "{\"name\":\"Partner %s\",\"country\":\"NL\"}".formatted(UUID.randomUUID());
    return UUID.fromString(post(STAFF, "/v1/partners", body).statusCode(201).extract().path("id"));
  }

  static String userOf(UUID partner) {
    return Tokens.ofPartner(partner, "partner-user");
  }

  static String referralTo(UUID partner) {
    return post(STAFF, "/v1/referrals", request(partner)).statusCode(201).extract().path("id");
  }

  static String request(UUID partner) {
    return """
        {"partnerId":"%s","kind":"PROFILE","qualification":"DIRECT","customerRequestedContact":true,
         "customer":{"companyName":"Contoso Ltd","address":{"country":"NL"},
                     "contact":{"lastName":"Lovelace","email":"ada@contoso.example"}},
         "consent":{"toContact":true,"toShareWithPartners":true}}"""
        .formatted(partner);
  }

  static ValidatableResponse post(String token, String path, String body) {
    return Api.with(token).contentType("application/json").body(body).post(path).then();
  }

  static ValidatableResponse get(String token, String path) {
    return Api.with(token).get(path).then();
  }

  static ValidatableResponse patch(String token, String path, String ifMatch, String body) {
    return Api.with(token)
        .header("If-Match", ifMatch)
        .contentType("application/merge-patch+json")
        .body(body)
        .patch(path)
        .then();
  }
}
