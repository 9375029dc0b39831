package io.acquaint.referrals;

import static io.acquaint.referrals.Referrals.DEAL;
import static io.acquaint.referrals.Referrals.get;
import static io.acquaint.referrals.Referrals.patch;
import static io.acquaint.referrals.Referrals.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;

import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** For a partner, what another partner received does not exist. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class AnotherPartnersReferralApiTest {

  private UUID owner;
  private UUID stranger;
  private String strangersUser;

  @BeforeEach
  void twoPartners() {
    owner = Referrals.partner();
    stranger = Referrals.partner();
    strangersUser = Referrals.userOf(stranger);
  }

  @Test
  void every_route_by_id_answers_as_if_there_were_none() {
    String referral = "/v1/referrals/" + Referrals.referralTo(owner);
    get(strangersUser, referral).statusCode(404);
    get(strangersUser, referral + "/history").statusCode(404);
    post(strangersUser, referral + "/acceptance", DEAL).statusCode(404);
    post(strangersUser, referral + "/decline", "{\"reason\":\"SPAM\"}").statusCode(404);
    patch(strangersUser, referral, "\"1\"", "{\"notes\":\"x\"}").statusCode(404);
    get(Referrals.userOf(owner), referral).body("status", equalTo("RECEIVED"));
  }

  @Test
  void lists_filters_and_feeds_hold_only_what_is_its_own() {
    String foreign = Referrals.referralTo(owner);
    String own = Referrals.referralTo(stranger);
    get(strangersUser, "/v1/referrals?count=true")
        .body("items.partnerId", everyItem(equalTo(stranger.toString())))
        .body("total", equalTo(1));
    get(strangersUser, "/v1/referrals?filter=id==" + foreign).body("items.size()", equalTo(0));
    get(strangersUser, "/v1/referrals?partnerId=" + owner).body("items.size()", equalTo(0));
    get(strangersUser, "/v1/referrals/changes")
        .statusCode(200)
        .body("items.id", contains(own))
        .body("items.id", not(contains(foreign)));
    get(strangersUser, "/v1/partners").body("items.id", contains(stranger.toString()));
    get(strangersUser, "/v1/partners/" + owner).statusCode(404);
  }

  @Test
  void a_partner_role_without_a_partner_sees_nothing() {
    Referrals.referralTo(owner);
    String lost = Tokens.of("partner-user");
    get(lost, "/v1/referrals").statusCode(200).body("items.size()", equalTo(0));
    get(lost, "/v1/partners").statusCode(200).body("items.size()", equalTo(0));
  }

  @Test
  void a_sender_follows_what_it_sent_but_cannot_work_it() {
    String admin = Tokens.ofPartner(stranger, "partner-admin");
    String sent =
        post(admin, "/v1/referrals", Referrals.request(owner))
            .statusCode(201)
            .body("direction", equalTo("OUTGOING"))
            .extract()
            .path("id");
    get(admin, "/v1/referrals/" + sent).statusCode(200);
    post(admin, "/v1/referrals/" + sent + "/acceptance", DEAL).statusCode(403);
  }
}
