package io.acquaint.contacts.privacy;

import io.acquaint.contacts.contact.ContactPrivacy;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.job.JobStatus;
import io.acquaint.kit.job.Jobs;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonalData;
import io.acquaint.kit.privacy.PrivacyService;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers a person who asks what is known, and one who asks to be forgotten. */
@ApplicationScoped
class ErasureService {

  private final ContactPrivacy contacts;
  private final PrivacyService own;
  private final OtherServices others;
  private final ErasureStore store;
  private final Jobs jobs;
  private final Caller caller;
  private final AppClock clock;

  ErasureService(
      ContactPrivacy contacts,
      PrivacyService own,
      OtherServices others,
      ErasureStore store,
      Jobs jobs,
      Caller caller,
      AppClock clock) {
    this.contacts = contacts;
    this.own = own;
    this.others = others;
    this.store = store;
    this.jobs = jobs;
    this.caller = caller;
    this.clock = clock;
  }

  /** Everything that all services know. No transaction is open while others are asked. */
  PersonalDataView about(ContactId id) {
    Person person = contacts.personOf(id);
    Map<String, Map<String, List<Object>>> services = new LinkedHashMap<>();
    services.put("contacts", own.about(person).records());
    for (OtherService other : OtherService.values()) {
      PersonalData part = others.about(other, person);
      services.put(other.shortName(), part.records());
    }
    return new PersonalDataView(id.value(), clock.instant(), services);
  }

  /** Starts to forget; an erasure that is under way is answered instead of a second one. */
  @Transactional
  ErasureProof begin(ContactId id) {
    Optional<ErasureProof> underWay = store.of(id).filter(erasure -> erasure.finishedAt() == null);
    if (underWay.isPresent()) {
      if (runs(underWay.get().jobId())) {
        return underWay.get();
      }
      store.giveUp(underWay.get().jobId());
    }
    Person unused = contacts.personOf(id);
    contacts.refuseGuardian(id);
    UUID job = jobs.start(ErasureJob.KIND, new ErasureJob.Params(id.value(), caller.name()));
    store.begin(job, id, caller.name(), clock.instant());
    return proof(id);
  }

  /** How far it is, and at its end the proof. */
  ErasureProof proof(ContactId id) {
    return store.of(id).orElseThrow(() -> Problems.notFound("erasure of contact", id));
  }

  private boolean runs(UUID job) {
    return jobs.find(job).map(view -> isOpen(view.status())).orElse(false);
  }

  private static boolean isOpen(JobStatus status) {
    return !status.finished();
  }
}
