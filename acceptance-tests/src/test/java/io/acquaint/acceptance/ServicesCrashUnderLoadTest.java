package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each service is killed in the middle of 20,000 interactions; every acknowledged one counts once.
 */
@ExtendWith(SystemUnderTest.class)
class ServicesCrashUnderLoadTest {

  private static final int INTERACTIONS = 20_000;
  private static final int CONTACTS = 100;
  private static final Duration SETTLED = Duration.ofSeconds(120);

  @Test
  void every_acknowledged_interaction_is_stored_and_counted_exactly_once(RunningSystem system)
      throws IOException {
    Api marketer = system.as("marketer");
    Story story = Story.begin(marketer, "crash");
    Map<String, String> leadOf = new TreeMap<>();
    for (int i = 0; i < CONTACTS; i++) {
      String contact = story.contact("Person", "Number" + i);
      leadOf.put(contact, story.lead(contact));
    }
    Ledger ledger = new Ledger(marketer, new ArrayList<>(leadOf.keySet()), INTERACTIONS);

    CompletableFuture<Void> load = CompletableFuture.runAsync(ledger::sendAll);
    List<String> victims = RunningSystem.services();
    int share = INTERACTIONS / victims.size();
    for (int i = 0; i < victims.size(); i++) {
      int middle = share * i + share / 2;
      ledger.allow(share * (i + 1));
      await().atMost(SETTLED).until(() -> ledger.acknowledged() >= middle);
      system.kill(victims.get(i));
      system.restart(victims.get(i));
    }
    load.join();

    assertThat(ledger.acknowledged()).isEqualTo(INTERACTIONS);
    Map<String, Integer> expected = ledger.perContact();
    await()
        .atMost(SETTLED)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () ->
                expected.forEach(
                    (contact, count) -> {
                      assertThat(storedFor(marketer, contact)).isEqualTo(count);
                      assertThat(story.scoreOf(leadOf.get(contact))).isEqualTo(10 * count);
                    }));
    // Other tests of this system have clickers of their own in the segment.
    await()
        .atMost(SETTLED)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> assertThat(membersOf(marketer, story.clickers())).containsAll(expected.keySet()));
  }

  private static Set<String> membersOf(Api api, String segment) {
    Set<String> members = new HashSet<>();
    String cursor = "";
    do {
      JsonNode page = api.get("/v1/segments/" + segment + "/members?limit=200" + cursor);
      page.path("items").forEach(item -> members.add(item.path("contactId").asText()));
      cursor = page.hasNonNull("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());
    return members;
  }

  private static int storedFor(Api api, String contact) {
    JsonNode page = api.get("/v1/contacts/" + contact + "/interactions?limit=1&count=true");
    return page.path("total").asInt();
  }
}
