package io.acquaint.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long after its acceptance an interaction shows in a score and in a segment, while 500 a
 * second come in. Every half second one interaction is of a contact that did nothing before; its
 * score and its membership are asked for until they are there.
 */
final class Freshness implements Benchmark {
  private static final int PER_SECOND = 500;
  private static final int PER_CALL = 50;
  private static final int CROWD = 500;
  private static final long WITNESS_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
  private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final Duration GIVE_UP = Duration.ofSeconds(30);

  /** A contact with its lead. */
  private record Person(String contact, String lead) {}

  /** When a witness was seen, after acceptance. */
  private record Seen(Duration score, Duration segment) {}

  @Override
  public String name() {
    return "freshness";
  }

  @Override
  public String run(Path root, BenchSystem system, Effort effort)
      throws IOException, InterruptedException {
    Rest api = new Rest(system.gateway(), system.token("admin"));
    Story story = Story.goLive(api);
    Duration time = effort.perRun().multipliedBy(effort.rounds());
    int witnesses = Math.toIntExact(time.toNanos() / WITNESS_EVERY_NANOS);
    List<Person> crowd = people(api, CROWD);
    List<Person> waiting = people(api, witnesses);
    load(api, story, crowd, List.of(), effort.warmUp());
    List<Seen> seen = load(api, story, crowd, waiting, time);
    return """
        | after the 202, at %d interactions/s | p50 ms | p99 ms | most ms | goal ms |
        |---|---|---|---|---|
        %s
        %s

        %d witnesses among %d contacts with a lead each; one live model, one live segment; looked for \
        every %d ms."""
        .formatted(
            PER_SECOND,
            row("score changed", seen.stream().map(Seen::score).sorted().toList()),
            row("member of the segment", seen.stream().map(Seen::segment).sorted().toList()),
            seen.size(),
            CROWD,
            TimeUnit.NANOSECONDS.toMillis(LOOK_EVERY_NANOS));
  }

  /** Sends for some time at the fixed rate, and watches the witnesses, one after the other. */
  private static List<Seen> load(
      Rest api, Story story, List<Person> crowd, List<Person> witnesses, Duration time) {
    long begin = System.nanoTime();
    long callEvery = TimeUnit.SECONDS.toNanos(1) * PER_CALL / PER_SECOND;
    List<Future<Seen>> watched = new ArrayList<>();
    try (ExecutorService watchers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long call = 0; call * callEvery < time.toNanos(); call++) {
        LockSupport.parkNanos(begin + call * callEvery - System.nanoTime());
        Stream<Person> people =
            ThreadLocalRandom.current().ints(PER_CALL, 0, crowd.size()).mapToObj(crowd::get);
        boolean due =
            watched.size() < witnesses.size()
                && call * callEvery >= watched.size() * WITNESS_EVERY_NANOS;
        if (!due) {
          api.send("POST", "/v1/interactions", clicks(people), 202);
          continue;
        }
        Person witness = witnesses.get(watched.size());
        api.send(
            "POST", "/v1/interactions", clicks(Stream.concat(people, Stream.of(witness))), 202);
        long accepted = System.nanoTime();
        watched.add(watchers.submit(() -> watch(api, story, witness, accepted)));
      }
    }
    return watched.stream().map(Future::resultNow).toList();
  }

  private static Seen watch(Rest api, Story story, Person witness, long accepted) {
    Duration score = null;
    Duration segment = null;
    while (score == null || segment == null) {
      if (System.nanoTime() - accepted > GIVE_UP.toNanos()) {
        throw new IllegalStateException("not seen after " + GIVE_UP);
      }
      if (score == null
          && api.get("/v1/lead-scores/" + witness.lead()).contains("\"score\":" + Story.POINTS)) {
        score = Duration.ofNanos(System.nanoTime() - accepted);
      }
      if (segment == null
          && api.get("/v1/segment-memberships?contactId=" + witness.contact())
              .contains(story.segment())) {
        segment = Duration.ofNanos(System.nanoTime() - accepted);
      }
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
    return new Seen(score, segment);
  }

  private static List<Person> people(Rest api, int count) {
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String contact = api.create("/v1/contacts", "{\"lastName\":\"Bench\"}");
      people.add(
          new Person(
              contact,
              api.create(
                  "/v1/leads",
                  "{\"topic\":\"Bench\",\"lastName\":\"Bench\",\"parentContactId\":\"%s\"}"
                      .formatted(contact))));
    }
    return people;
  }

  private static String clicks(Stream<Person> people) {
    Instant now = Instant.now();
    return people
        .map(
            person ->
                """
                {"id":"%s","type":"EMAIL_CLICKED","contactId":"%s","occurredAt":"%s"}"""
                    .formatted(UUID.randomUUID(), person.contact(), now))
        .collect(Collectors.joining(",", "{\"items\":[", "]}"));
  }

  private static String row(String what, List<Duration> sorted) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | 1000 |",
        what,
        sorted.get(sorted.size() / 2).toMillis(),
        sorted.get((int) (sorted.size() * 0.99)).toMillis(),
        sorted.getLast().toMillis());
  }

  /** The live model and segment that follow the clicks. */
  private record Story(String segment) {
    private static final int POINTS = 7;

    static Story goLive(Rest api) {
      String model =
          api.create(
              "/v1/scoring-models",
              """
              {"name":"Freshness","target":"CONTACT","salesReadyScore":100,
               "rules":[{"name":"Clicked","points":%d,"per":"OCCURRENCE",
                         "when":{"interaction":"EMAIL_CLICKED","within":"P30D"}}],
               "grades":[{"name":"Cold","from":0,"to":49},{"name":"Warm","from":50,"to":100}]}"""
                  .formatted(POINTS));
      String segment =
          api.create(
              "/v1/segments",
              """
              {"name":"Freshness","type":"DYNAMIC","timeZone":"UTC",
               "condition":{"interaction":"EMAIL_CLICKED","within":"P30D"}}""");
      api.goLive("/v1/scoring-models/" + model);
      api.goLive("/v1/segments/" + segment);
      return new Story(segment);
    }
  }
}
