package io.acquaint.leads.lead;

import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonKnowledge;
import io.acquaint.leads.lifecycle.LeadCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The leads of a person: those of its contact, and those that hold its mail address. A lead says
 * who somebody is and what they want, so none stays when the person is to be forgotten; what was
 * sold stays without the person.
 */
@ApplicationScoped
class LeadsOfPerson implements PersonKnowledge {

  /** Uses lead_parent_contact and lead_email. */
  private static final String THEIRS =
      """
      select id from lead
       where parent_contact_id = any (cast(? as uuid[]))
          or email is not null and kit_fold(email) = any (cast(? as text[]))
       order by id
      """;

  private final LeadRepository leads;
  private final LeadJournal journal;
  private final DSLContext db;

  LeadsOfPerson(LeadRepository leads, LeadJournal journal, DSLContext db) {
    this.leads = leads;
    this.journal = journal;
    this.db = db;
  }

  @Override
  public Map<String, ? extends List<?>> about(Person person) {
    List<UUID> ids = theirs(person);
    return Map.of("leads", ids.isEmpty() ? List.of() : journal.views(leads.lockAll(ids)));
  }

  @Override
  public Map<String, Long> erase(Person person) {
    List<UUID> ids = theirs(person);
    List<Lead> theirs = ids.isEmpty() ? List.of() : leads.lockAll(ids);
    for (Lead lead : theirs) {
      journal.tellErased(lead, LeadCause.other("erasure", "system"));
      leads.delete(lead);
    }
    leads.flush();
    return Map.of("leads", (long) theirs.size());
  }

  private List<UUID> theirs(Person person) {
    return db.fetch(THEIRS, person.idArray(), person.emailArray())
        .map(row -> row.get(0, UUID.class));
  }
}
