package io.acquaint.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.local.Service;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingByTheFirstSegmentTest {

  @Test
  void every_collection_goes_to_its_owner() {
    assertGoesTo(Service.CONTACTS, "/v1/contacts");
    assertGoesTo(Service.CONTACTS, "/v1/interactions");
    assertGoesTo(Service.CONTACTS, "/v1/events/1/registrations");
    assertGoesTo(Service.LEADS, "/v1/leads/by-external-id/crm/7");
    assertGoesTo(Service.LEADS, "/v1/workflows/contact-creation/runs");
    assertGoesTo(Service.SEGMENTS, "/v1/segment-memberships");
    assertGoesTo(Service.SCORING, "/v1/lead-scores/1/2/explanation");
    assertGoesTo(Service.REFERRALS, "/v1/partner-search");
  }

  @Test
  void technical_routes_name_their_service() {
    assertGoesTo(Service.SCORING, "/v1/services/scoring/jobs/1");
    assertGoesTo(Service.CONTACTS, "/v1/services/contacts/audit");
    assertNobody("/v1/services");
    assertNobody("/v1/services/scoring-service/jobs/1");
    assertNobody("/v1/services/nobody/jobs/1");
  }

  @Test
  void anything_else_belongs_to_nobody() {
    assertNobody("/");
    assertNobody("/v1");
    assertNobody("/v1/");
    assertNobody("/v1/contactsx");
    assertNobody("/v2/contacts");
    assertNobody("v1/contacts");
    assertNobody("/q/health");
  }

  @Test
  void documents_are_found_by_short_or_whole_name() {
    assertEquals(Optional.of(Service.LEADS), Routing.openApiOf("/openapi/leads"));
    assertEquals(Optional.of(Service.LEADS), Routing.openApiOf("/openapi/leads-service"));
    assertEquals(Optional.empty(), Routing.openApiOf("/openapi/leads/x"));
  }

  private static void assertGoesTo(Service service, String path) {
    assertEquals(Optional.of(service), Routing.serviceFor(path), path);
  }

  private static void assertNobody(String path) {
    assertEquals(Optional.empty(), Routing.serviceFor(path), path);
  }
}
