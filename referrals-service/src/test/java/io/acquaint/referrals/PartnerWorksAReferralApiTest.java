package io.acquaint.referrals;

import static io.acquaint.referrals.Referrals.DEAL;
import static io.acquaint.referrals.Referrals.get;
import static io.acquaint.referrals.Referrals.patch;
import static io.acquaint.referrals.Referrals.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** received → accepted → won or lost, or declined; nothing else. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class PartnerWorksAReferralApiTest {

  private UUID partner;
  private String user;

  @BeforeEach
  void aPartnerWithAUser() {
    partner = Referrals.partner();
    user = Referrals.userOf(partner);
  }

  @Test
  void an_accepted_referral_is_reworked_and_won() {
    String referral = "/v1/referrals/" + Referrals.referralTo(partner);
    get(user, referral)
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("RECEIVED"))
        .body("direction", equalTo("INCOMING"))
        .body("attention", equalTo("HOT"))
        .body("expiresAt", notNullValue());

    post(user, referral + "/acceptance", DEAL)
        .statusCode(200)
        .body("status", equalTo("ACCEPTED"))
        .body("attention", equalTo("NONE"))
        .body("deal.name", equalTo("Contoso: 40 shops"))
        .body("estimatedValue.amount", equalTo("12000.00"));
    patch(user, referral, "\"2\"", "{\"crmId\":\"D-1207\"}")
        .statusCode(200)
        .body("deal.crmId", equalTo("D-1207"))
        .body("deal.name", equalTo("Contoso: 40 shops"));
    post(user, referral + "/won", "{\"finalValue\":{\"amount\":\"13500\",\"currency\":\"EUR\"}}")
        .statusCode(200)
        .body("status", equalTo("ARCHIVED"))
        .body("substatus", equalTo("WON"))
        .body("closedAt", notNullValue());

    get(user, referral + "/history")
        .statusCode(200)
        .body("items.action", contains("created", "accepted", "updated", "won"))
        .body("items.version", contains(1, 2, 3, 4));
  }

  @Test
  void a_declined_referral_is_finished_and_never_changes_again() {
    String referral = "/v1/referrals/" + Referrals.referralTo(partner);
    post(user, referral + "/decline", "{\"reason\":\"NO_CAPACITY\"}")
        .statusCode(200)
        .body("substatus", equalTo("DECLINED"))
        .body("declineReason", equalTo("NO_CAPACITY"));

    for (String action : new String[] {"acceptance", "decline", "won", "lost"}) {
      post(user, referral + "/" + action, body(action))
          .statusCode(409)
          .body("code", equalTo("referral_wrong_status"))
          .body("allowedActions.size()", equalTo(0));
    }
    patch(user, referral, "\"2\"", "{\"name\":\"Other\"}").statusCode(409);
    get(user, referral).body("version", equalTo(2));
  }

  @Test
  void winning_before_accepting_is_refused_and_names_what_is_allowed() {
    String referral = "/v1/referrals/" + Referrals.referralTo(partner);
    post(user, referral + "/won", body("won"))
        .statusCode(409)
        .body("allowedActions", contains("acceptance", "decline"));
  }

  @Test
  void accepting_without_value_date_and_team_is_refused_with_every_finding() {
    String referral = "/v1/referrals/" + Referrals.referralTo(partner);
    post(user, referral + "/acceptance", "{\"name\":\"Deal\",\"team\":[]}")
        .statusCode(422)
        .body("errors.pointer", hasItems("/estimatedValue", "/expectedPurchaseDate", "/team"));
    get(user, referral).body("status", equalTo("RECEIVED"));
  }

  @Test
  void a_referral_without_consent_is_refused() {
    String body =
        Referrals.request(partner)
            .replace("\"toShareWithPartners\":true", "\"toShareWithPartners\":false");
    post(Referrals.STAFF, "/v1/referrals", body)
        .statusCode(422)
        .body("errors.pointer", hasItem("/consent/toShareWithPartners"));
  }

  @Test
  void a_referral_to_a_partner_that_does_not_exist_is_refused() {
    post(Referrals.STAFF, "/v1/referrals", Referrals.request(UUID.randomUUID()))
        .statusCode(422)
        .body("errors.pointer", contains("/partnerId"));
  }

  @Test
  void several_receivers_get_one_referral_each_in_one_engagement() {
    UUID other = Referrals.partner();
    String body =
        Referrals.request(partner)
            .replace(
                "\"partnerId\":\"" + partner + "\"",
                "\"partnerIds\":[\"%s\",\"%s\"]".formatted(partner, other));
    String engagement =
        post(Referrals.STAFF, "/v1/referrals", body).statusCode(201).extract().path("engagementId");
    get(Referrals.STAFF, "/v1/referrals?engagementId=" + engagement)
        .statusCode(200)
        .body("items.partnerId", hasItems(partner.toString(), other.toString()))
        .body("items.size()", equalTo(2));
  }

  @Test
  void a_change_without_if_match_or_of_a_stale_version_is_refused() {
    String referral = "/v1/referrals/" + Referrals.referralTo(partner);
    post(user, referral + "/acceptance", DEAL).statusCode(200);
    patch(user, referral, "\"1\"", "{\"notes\":\"x\"}")
        .statusCode(412)
        .body("currentVersion", equalTo(2));
  }

  private static String body(String action) {
    return switch (action) {
      case "acceptance" -> DEAL;
      case "decline" -> "{\"reason\":\"OTHER\"}";
      case "won" -> "{\"finalValue\":{\"amount\":\"1\",\"currency\":\"EUR\"}}";
      default -> "{\"reason\":\"Chose another supplier\"}";
    };
  }
}
