package io.acquaint.referrals.referral;

import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonKnowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The referrals that name a person, by mail address. The business between the organisations stays
 * when the person is forgotten; whom to talk to, and what the person said of its needs, goes.
 */
@ApplicationScoped
class ReferralsOfPerson implements PersonKnowledge {

  /** Uses referral_person. */
  private static final String THEIRS =
      """
      select id from referral
       where kit_fold(customer #>> '{contact,email}') = any (cast(? as text[]))
       order by id
      """;

  private final ReferralService referrals;
  private final DSLContext db;

  ReferralsOfPerson(ReferralService referrals, DSLContext db) {
    this.referrals = referrals;
    this.db = db;
  }

  @Override
  public Map<String, ? extends List<?>> about(Person person) {
    return Map.of("referrals", theirs(person).stream().map(referrals::read).toList());
  }

  @Override
  public Map<String, Long> erase(Person person) {
    List<ReferralId> theirs = theirs(person);
    theirs.forEach(referrals::forgetPerson);
    return Map.of("personsInReferrals", (long) theirs.size());
  }

  private List<ReferralId> theirs(Person person) {
    return db.fetch(THEIRS, (Object) person.emailArray())
        .map(row -> new ReferralId(row.get(0, UUID.class)));
  }
}
