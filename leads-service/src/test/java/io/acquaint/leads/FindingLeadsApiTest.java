package io.acquaint.leads;

import static io.acquaint.leads.Leads.MARA;
import static io.acquaint.leads.Leads.act;
import static io.acquaint.leads.Leads.get;
import static io.acquaint.leads.Leads.inquiry;
import static io.acquaint.leads.Leads.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Leads are found in lists and followed in the feed of changes. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(ContactsStub.class)
class FindingLeadsApiTest {

  @Test
  void listsByViewFilterSearchAndFacet() {
    // given
    String campaign = "c" + UUID.randomUUID().toString().replace("-", "");
    String body = "{\"topic\":\"Grinders %s\",\"lastName\":\"Hopper\",\"campaignId\":\"%s\"}";
    UUID open = Leads.created(MARA, body.formatted("alpha", campaign));
    UUID closed = Leads.created(MARA, body.formatted("beta", campaign));
    act(MARA, closed, "disqualification", "{\"reason\":\"LOST\"}").statusCode(200);

    // then
    String list = "/v1/leads?campaignId=" + campaign;
    get(MARA, list + "&view=marketing").body("items.id", contains(open.toString()));
    get(MARA, list + "&view=closed").body("items.id", contains(closed.toString()));
    get(MARA, list + "&view=sales").body("items", equalTo(java.util.List.of()));
    get(MARA, list + "&q=grind alph").body("items.id", contains(open.toString()));
    get(MARA, list + "&sort=topic&count=true&facets=status")
        .statusCode(200)
        .body("items.id", contains(open.toString(), closed.toString()))
        .body("total", equalTo(2))
        .body("facets.status.OPEN", equalTo(1));
    post(MARA, "/v1/leads/search", "{\"filter\":\"campaignId==" + campaign + ";status==OPEN\"}")
        .statusCode(200)
        .body("items.id", contains(open.toString()));
    get(MARA, "/v1/leads/filterable-fields")
        .statusCode(200)
        .body("fields.name", hasItems("stage", "topic", "ownerId"));
    get(MARA, list + "&nonsense=1").spec(Api.problem(400, "bad_request"));
  }

  @Test
  void tellsWhatChangedSinceAToken() {
    // given
    String now = get(MARA, "/v1/leads/changes?since=now").statusCode(200).extract().path("next");
    UUID kept = inquiry();
    UUID gone = inquiry();
    Api.with(MARA).delete("/v1/leads/" + gone).then().statusCode(204);

    // when
    org.awaitility.Awaitility.await()
        .untilAsserted(
            () ->
                Api.with(MARA)
                    .queryParam("since", now)
                    .get("/v1/leads/changes")
                    .then()
                    .statusCode(200)
                    .body("items.id", hasItems(kept.toString(), gone.toString()))
                    .body(
                        "items.find { it.id == '" + kept + "' }.resource.topic",
                        equalTo("Espresso machines"))
                    .body(
                        "items.findAll { it.id == '" + gone + "' }.change.last()",
                        equalTo("DELETED")));
  }
}
