package io.acquaint.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * segments-service is killed at moments of chance, under a load of interactions and changes of
 * contacts, while a segment is being activated. Afterwards everybody is where a full evaluation
 * puts them, and the audit has found no difference.
 */
@ExtendWith(SystemUnderTest.class)
class SegmentsServiceCrashesTest {

  private static final String DIVERGENCE = "acquaint_membership_divergence_total";
  private static final String AUDITED = "acquaint_membership_audited_total";
  private static final int CONTACTS = 40;
  private static final int INTERACTIONS = 6_000;
  private static final int KILLS = 3;
  private static final int MANY_CLICKS = 150;
  private static final Duration SETTLED = Duration.ofSeconds(90);

  /** The broker misses a killed consumer after 10 s; Kafka's own setting would be 45 s. */
  private static final Duration SOON = Duration.ofSeconds(25);

  @Test
  void members_are_what_a_full_evaluation_gives(RunningSystem system) throws IOException {
    long seed = Long.getLong("acquaint.crash.seed", System.currentTimeMillis());
    System.out.println("Run again with -Dacquaint.crash.seed=" + seed);
    Random random = new Random(seed);
    Api marketer = system.as("marketer");
    Crowd crowd = Crowd.of(marketer, "crash" + seed, CONTACTS);
    Ledger ledger = new Ledger(marketer, moreAndMoreOften(crowd.contacts()), INTERACTIONS);
    String clicked =
        crowd.also(
            """
            {"interaction":"EMAIL_CLICKED","within":"P30D",
             "count":{"op":"AT_LEAST","value":%d}}"""
                .formatted(MANY_CLICKS));
    String decides =
        crowd.also("{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"DECISION_MAKER\"]}");
    Map<String, String> segments = new LinkedHashMap<>();
    String clickers = live(crowd, segments, "clickers", clicked);
    String deciders = live(crowd, segments, "deciders", decides);
    List<String> others = new ArrayList<>();

    ledger.allow(INTERACTIONS);
    CompletableFuture<Void> clicks = CompletableFuture.runAsync(ledger::sendAll);
    Random roles = new Random(seed + 1);
    CompletableFuture<Void> changes =
        CompletableFuture.runAsync(() -> crowd.change(roles, INTERACTIONS / 20));
    for (int kill = 0; kill < KILLS; kill++) {
      int from = INTERACTIONS / KILLS * kill + random.nextInt(INTERACTIONS / KILLS / 2);
      await().atMost(SETTLED).until(() -> ledger.acknowledged() >= from);
      assertThat(system.segmentsFigure(DIVERGENCE)).isZero();
      String condition =
          crowd.also(
              "{\"not\":{\"all\":[{\"segment\":\"%s\"},{\"segment\":\"%s\"}]}}"
                  .formatted(clickers, deciders));
      String other = crowd.create("others " + kill, condition);
      segments.put(other, condition);
      others.add(other);
      crowd.activate(other);
      int to = ledger.acknowledged() + random.nextInt(4) * 100;
      await().atMost(SETTLED).until(() -> ledger.acknowledged() >= Math.min(to, INTERACTIONS));
      system.kill("segments");
      system.restart("segments");
    }
    clicks.join();
    changes.join();

    Set<String> busy = new HashSet<>(crowd.contacts());
    busy.removeIf(contact -> ledger.perContact().getOrDefault(contact, 0) < MANY_CLICKS);
    Set<String> rest = new HashSet<>(crowd.contacts());
    rest.removeIf(contact -> busy.contains(contact) && crowd.deciders().contains(contact));
    assertThat(busy).isNotEmpty().hasSizeLessThan(CONTACTS);
    await()
        .atMost(SETTLED)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(
            () -> {
              assertThat(crowd.members(clickers)).isEqualTo(busy);
              assertThat(crowd.members(deciders)).isEqualTo(crowd.deciders());
              for (String other : others) {
                assertThat(crowd.isLive(other)).isTrue();
                assertThat(crowd.members(other)).isEqualTo(rest);
              }
            });
    segments.forEach(
        (segment, condition) ->
            assertThat(crowd.estimate(condition)).isEqualTo(crowd.members(segment).size()));
    double audited = system.segmentsFigure(AUDITED);
    int everybody = CONTACTS * segments.size();
    await().atMost(SETTLED).until(() -> system.segmentsFigure(AUDITED) >= audited + 2 * everybody);
    assertThat(system.segmentsFigure(DIVERGENCE)).isZero();
  }

  @Test
  void what_came_while_it_was_dead_is_applied_soon_after_its_start(RunningSystem system)
      throws IOException {
    Crowd crowd = Crowd.of(system.as("marketer"), "soon" + System.nanoTime(), 3);
    Map<String, String> segments = new LinkedHashMap<>();
    String decides =
        crowd.also("{\"field\":\"role\",\"op\":\"IS\",\"values\":[\"DECISION_MAKER\"]}");
    String deciders = live(crowd, segments, "deciders", decides);

    system.kill("segments");
    String decider = crowd.contacts().getFirst();
    crowd.is(decider, "DECISION_MAKER");
    system.restart("segments");

    await().atMost(SOON).until(() -> crowd.members(deciders), Set.of(decider)::equals);
  }

  /** The first once, the second twice and so on, so that some click often and others do not. */
  private static List<String> moreAndMoreOften(List<String> contacts) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < contacts.size(); i++) {
      for (int n = 0; n <= i; n++) {
        all.add(contacts.get(i));
      }
    }
    return all;
  }

  private static String live(
      Crowd crowd, Map<String, String> segments, String name, String condition) {
    String segment = crowd.create(name, condition);
    crowd.activate(segment);
    await().atMost(Duration.ofSeconds(30)).until(() -> crowd.isLive(segment));
    segments.put(segment, condition);
    return segment;
  }
}
