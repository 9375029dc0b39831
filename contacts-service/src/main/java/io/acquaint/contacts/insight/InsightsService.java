package io.acquaint.contacts.insight;

import io.acquaint.contacts.contact.Companies;
import io.acquaint.contacts.contact.ContactService;
import io.acquaint.contacts.party.AccountId;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.time.AppClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/** Answers insights. One transaction each, so that the account stays while it is read. */
@ApplicationScoped
class InsightsService {

  private final ContactService contacts;
  private final Companies companies;
  private final DSLContext db;
  private final AppClock clock;

  InsightsService(ContactService contacts, Companies companies, DSLContext db, AppClock clock) {
    this.contacts = contacts;
    this.companies = companies;
    this.db = db;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  @Transactional
  public InsightsView ofContact(ContactId id, Period period) {
    contacts.get(id);
    return new InsightsBuilder(period, new ContactFigures(db, id, period)).build();
  }

  /**
   * @throws io.acquaint.kit.problem.ProblemException 404
   */
  @Transactional
  public InsightsView ofAccount(AccountId id, Period period) {
    if (companies.nameOf(id).isEmpty()) {
      throw Problems.notFound("account", id);
    }
    return new InsightsBuilder(period, new AccountFigures(db, id, period)).build();
  }
}
