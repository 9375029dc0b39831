package io.acquaint.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.acquaint.local.demo.Crm.Activity;
import io.acquaint.local.demo.Crm.Deal;
import io.acquaint.local.demo.Crm.Interest;
import io.acquaint.local.demo.Crm.Person;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MappingACrmTest {
  private static final Instant NOON = Instant.parse("2025-06-14T12:00:00Z");
  private static final Person ADA =
      new Person(
          "C1",
          "Dr. Ada King Lovelace PhD",
          "ada@example.org",
          "512.555.0100x7",
          "Austin",
          "Texas",
          "USA");
  private static final Interest LEAD = new Interest("L1", "C1", "Email Campaign", "Working");

  private static CrmMapping mapping(List<Activity> activities, List<Deal> deals) {
    return new CrmMapping(new Crm("test", List.of(ADA), List.of(LEAD), activities, deals));
  }

  private static Activity activity(String id, String type, boolean done) {
    return new Activity(id, "L1", type, "Subject of " + id, NOON, done);
  }

  @Test
  void a_person_keeps_its_name_without_title_and_degree_and_its_phone_as_written() {
    Map<String, Object> contact = mapping(List.of(), List.of()).contact(ADA);

    assertEquals("Ada King", contact.get("firstName"));
    assertEquals("Lovelace", contact.get("lastName"));
    assertEquals("512.555.0100x7", contact.get("phone"));
    assertEquals(
        Map.of("city", "Austin", "region", "Texas", "country", "US"), contact.get("address"));
    assertEquals(Set.of("PROSPECT"), contact.get("kinds"));
    assertEquals(Map.of("lastName", "Cher"), CrmMapping.names("Cher"));
  }

  @Test
  void whoever_has_bought_is_a_customer() {
    CrmMapping mapping =
        mapping(
            List.of(activity("A1", "Call", true)),
            List.of(new Deal("A1", "Closed Won", new BigDecimal("10"))));

    assertEquals(Set.of("CUSTOMER"), mapping.contact(ADA).get("kinds"));
  }

  @Test
  void a_lead_is_about_its_first_activity_and_worth_its_largest_deal() {
    CrmMapping mapping =
        mapping(
            List.of(
                new Activity("A2", "L1", "Call", "Later", NOON.plusSeconds(60), true),
                activity("A1", "Demo", true)),
            List.of(
                new Deal("A1", "Proposal Sent", new BigDecimal("10.5")),
                new Deal("A2", "Closed Lost", new BigDecimal("99"))));

    Map<String, Object> lead = mapping.lead(LEAD, "contact-id");

    assertEquals("Subject of A1", lead.get("topic"));
    assertEquals(Map.of("amount", "99.00", "currency", "USD"), lead.get("budget"));
    assertEquals("JOURNEY", lead.get("source"));
    assertEquals("WARM", lead.get("rating"));
    assertEquals("contact-id", lead.get("parentContactId"));
    assertFalse(CrmMapping.lost(LEAD));
    assertTrue(CrmMapping.lost(new Interest("L2", "C1", "Event", "Lost")));
  }

  @Test
  void only_what_was_done_becomes_something_that_counts() {
    assertEquals("EMAIL_CLICKED", type("Email", true));
    assertEquals("EMAIL_SENT", type("Email", false));
    assertEquals("EVENT_CHECKED_IN", type("Meeting", true));
    assertEquals("EVENT_REGISTERED", type("Meeting", false));
    assertEquals("CUSTOM demo", type("Demo", true));
    assertEquals("CUSTOM planned follow-up", type("Follow-up", false));
  }

  @Test
  void the_same_activity_has_the_same_id_in_every_run() {
    CrmMapping mapping = mapping(List.of(), List.of());

    Object first = mapping.interaction(activity("A1", "Call", true), "c").get("id");

    assertEquals(first, mapping.interaction(activity("A1", "Call", true), "c").get("id"));
    assertNotEquals(first, mapping.interaction(activity("A2", "Call", true), "c").get("id"));
  }

  @Test
  void the_made_up_story_is_the_same_all_quarter_long() {
    Crm story = Story.told(Instant.parse("2026-11-22T01:00:00Z"));

    assertEquals(story, Story.told(Instant.parse("2026-12-31T23:00:00Z")));
    assertTrue(
        story.activities().stream()
            .allMatch(activity -> activity.at().isBefore(Instant.parse("2026-10-01T00:00:00Z"))));
  }

  private static String type(String type, boolean done) {
    Map<String, Object> body =
        mapping(List.of(), List.of()).interaction(activity("A1", type, done), "c");
    assertEquals("c", body.get("contactId"));
    assertEquals("2025-06-14T12:00:00Z", body.get("occurredAt"));
    return body.get("type") + (body.containsKey("name") ? " " + body.get("name") : "");
  }
}
