package io.acquaint.local.demo;

import io.acquaint.local.Console;
import io.acquaint.local.Polling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One run of the demo: feed, set up, wait until everything has settled, report. */
public final class Demo {
  private static final Duration SETTLE_LIMIT = Duration.ofSeconds(120);
  private static final int QUIET_POLLS = 4;
  private static final Duration BETWEEN_POLLS = Duration.ofMillis(500);
  private final Api api;
  private final Console console;
  private final Refusals refusals = new Refusals();

  /**
   * @param gateway such as {@code http://127.0.0.1:8080}
   * @param token of an administrator
   */
  public Demo(String gateway, String token, Console console) {
    this.api = new Api(gateway, token);
    this.console = console;
  }

  /** Feeds the CSV files of a folder; see the package for what becomes what. */
  public void files(Path folder) throws IOException, InterruptedException {
    run(new CrmFiles(folder, refusals).read());
  }

  /** Feeds a small story of our own, which ends at {@code now}. */
  public void story(Instant now) throws IOException, InterruptedException {
    run(Story.told(now));
  }

  private void run(Crm crm) throws IOException, InterruptedException {
    new Feeding(api, crm, refusals, console).feed();
    Setup setup = new Setup(api, console);
    Setup.Live model = setup.model();
    List<Setup.Live> segments = setup.segments();
    Picture picture = settled(crm.source(), model, segments);
    new Report(api, console).print(picture, model, segments);
    if (!refusals.all().isEmpty()) {
      console.say("\nNot taken as they were\n");
      refusals.all().forEach(line -> console.say("  " + line));
    }
  }

  /** Polls until every open lead is scored and nothing has moved for a while. */
  private Picture settled(String source, Setup.Live model, List<Setup.Live> segments)
      throws IOException, InterruptedException {
    List<Picture> alike = new ArrayList<>();
    boolean settled =
        Polling.until(
            SETTLE_LIMIT,
            BETWEEN_POLLS,
            () -> {
              Picture next = Picture.take(api, source, model, segments);
              if (!next.scored() || !alike.contains(next)) {
                alike.clear();
              }
              alike.add(next);
              return next.scored() && alike.size() > QUIET_POLLS;
            });
    Picture last = alike.getLast();
    console.say(
        settled
            ? "settled: %d leads".formatted(Set.copyOf(last.leads()).size())
            : "not everything has settled after %d s; so far:".formatted(SETTLE_LIMIT.toSeconds()));
    return last;
  }
}
