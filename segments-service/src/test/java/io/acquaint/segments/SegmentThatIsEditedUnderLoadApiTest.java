package io.acquaint.segments;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.acquaint.contracts.Topics;
import io.acquaint.testing.Api;
import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.TestEvent;
import io.acquaint.testing.TopicProbe;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Contacts change all the time while a live segment is edited again and again. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class SegmentThatIsEditedUnderLoadApiTest {

  private static final int CONTACTS = 60;
  private static final int CHANGES = 1_200;
  private static final int EDITS = 6;
  private static final List<String> ROLES = List.of("EMPLOYEE", "DECISION_MAKER");

  @Test
  void membership_is_what_a_full_evaluation_gives_and_joined_and_left_alternate() {
    // given
    long seed = System.nanoTime();
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String department = Customers.department();
    List<TestEvent> contacts = new ArrayList<>();
    for (int i = 0; i < CONTACTS; i++) {
      contacts.add(Customers.contact(department).with("role", role(random)).publish());
    }
    String segment = Segments.create("DYNAMIC", inRole(department, ROLES.getFirst()));
    try (TopicProbe probe = TopicProbe.fromNow(Topics.SEGMENT_MEMBERSHIPS)) {
      // when
      CompletableFuture<Void> load = CompletableFuture.runAsync(() -> change(contacts, random));
      Segments.activate(segment);
      for (int edit = 1; edit <= EDITS; edit++) {
        String role = ROLES.get(edit % 2);
        String job = Segments.edit(segment, "{\"condition\":" + inRole(department, role) + "}");
        if (edit % 3 != 0) {
          // the others are overtaken by the next one, or not, as it comes
          Segments.ended(job).then().body("status", equalTo("SUCCEEDED"));
        }
      }
      load.join();
      // then
      String last = inRole(department, ROLES.get(EDITS % 2));
      Set<String> expected = new TreeSet<>();
      for (TestEvent contact : contacts) {
        if (contact.get("role").asText().equals(ROLES.get(EDITS % 2))) {
          expected.add(Customers.id(contact));
        }
      }
      Segments.patiently().until(() -> Segments.members(segment), expected::equals);
      int count =
          Api.as("marketer")
              .body("{\"condition\":" + last + "}")
              .post("/v1/segments/estimate")
              .then()
              .extract()
              .path("count");
      assertEquals(expected.size(), count);
      Segments.patiently()
          .untilAsserted(() -> assertEquals(expected, membersByEvents(probe, segment)));
    }
  }

  private static void change(List<TestEvent> contacts, Random random) {
    int[] versions = new int[contacts.size()];
    for (int i = 0; i < CHANGES; i++) {
      int which = random.nextInt(contacts.size());
      versions[which]++;
      contacts.get(which).with("role", role(random)).with("version", versions[which] + 1).publish();
    }
  }

  /** Who is a member as the events tell it; fails where they do not alternate. */
  private static Set<String> membersByEvents(TopicProbe probe, String segment) {
    Map<String, List<TopicProbe.Seen>> perContact = new TreeMap<>();
    for (TopicProbe.Seen seen : probe.all()) {
      if (seen.body().path("segmentId").asText().equals(segment)) {
        perContact.computeIfAbsent(seen.key(), key -> new ArrayList<>()).add(seen);
      }
    }
    Set<String> members = new TreeSet<>();
    perContact.forEach(
        (contact, events) -> {
          for (int i = 0; i < events.size(); i++) {
            boolean joined = events.get(i).type().equals("segment.member-joined");
            assertEquals(i % 2 == 0, joined, () -> "joined and left alternate for " + contact);
            assertEquals(i + 1, events.get(i).body().path("version").asInt(), contact);
          }
          if (events.size() % 2 == 1) {
            members.add(contact);
          }
        });
    return members;
  }

  private static String role(Random random) {
    return ROLES.get(random.nextInt(ROLES.size()));
  }

  private static String inRole(String department, String role) {
    return """
    {"all":[%s,{"field":"role","op":"IS","values":["%s"]}]}\
    """
        .formatted(Segments.inDepartment(department), role);
  }
}
