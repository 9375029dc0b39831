package io.acquaint.contacts.privacy;

import io.acquaint.contacts.contact.ContactPrivacy;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.job.JobContext;
import io.acquaint.kit.job.JobHandler;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PrivacyService;
import io.acquaint.kit.privacy.Removed;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Lets every service forget a person, one after the other, this one last: until then the contact
 * says whom it is about, so that nothing of the person stands in the job. A service that is away is
 * asked again; after a crash the job goes on with the service that had not answered, whose answer
 * to a repeated question is its first one.
 */
@ApplicationScoped
class ErasureJob implements JobHandler {

  static final String KIND = "contact-erasure";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long FIRST_PAUSE_MILLIS = 200;
  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final ContactPrivacy contacts;
  private final PrivacyService own;
  private final OtherServices others;
  private final ErasureStore store;
  private final Caller caller;
  private final AppClock clock;

  ErasureJob(
      ContactPrivacy contacts,
      PrivacyService own,
      OtherServices others,
      ErasureStore store,
      Caller caller,
      AppClock clock) {
    this.contacts = contacts;
    this.own = own;
    this.others = others;
    this.store = store;
    this.caller = caller;
    this.clock = clock;
  }

  /** Whom to forget, and who wants it. */
  record Params(UUID contactId, String by) {}

  /** What each service has removed so far. */
  record Parts(Map<String, Map<String, Long>> removed) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void run(JobContext job) throws InterruptedException {
    Params params = job.params(Params.class);
    var id = new ContactId(params.contactId());
    Map<String, Map<String, Long>> removed =
        new LinkedHashMap<>(job.checkpoint(Parts.class).map(Parts::removed).orElse(Map.of()));
    int steps = OtherService.values().length + 1;
    if (!removed.containsKey("contacts")) {
      Person person = contacts.personOf(id);
      for (OtherService other : OtherService.values()) {
        if (!removed.containsKey(other.shortName())) {
          if (job.cancelled()) {
            return;
          }
          removed.put(other.shortName(), patiently(other, person, job).removed());
          job.checkpoint(new Parts(removed));
        }
        job.progress(removed.size(), steps);
      }
      boolean unused =
          caller.inTheNameOf(
              params.by(),
              () -> {
                QuarkusTransaction.requiringNew().run(() -> last(job, person, removed));
                return true;
              });
    }
    job.progress(steps, steps);
    job.result(store.of(id).orElseThrow());
  }

  private void last(JobContext job, Person person, Map<String, Map<String, Long>> removed) {
    removed.put("contacts", own.erase(person).removed());
    store.finish(job.id(), removed, clock.instant());
    job.checkpoint(new Parts(removed));
  }

  private Removed patiently(OtherService other, Person person, JobContext job)
      throws InterruptedException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        return others.erase(other, person, "erasure-" + job.id());
      } catch (ProblemException away) {
        if (!away.type().equals(Problems.UNAVAILABLE)
            || System.nanoTime() > until
            || job.cancelled()) {
          throw away;
        }
        job.pause(Duration.ofMillis(pause));
        pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
      }
    }
  }
}
