package io.acquaint.leads.opportunity;

import io.acquaint.kit.changes.ChangeFeed;
import io.acquaint.kit.privacy.Person;
import io.acquaint.kit.privacy.PersonKnowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/** The opportunities of a person: a sale stays when the person is forgotten, without the person. */
@ApplicationScoped
class OpportunitiesOfPerson implements PersonKnowledge {

  private static final String UNLINK =
      """
      update opportunity set contact_id = null, version = version + 1
       where contact_id = any (cast(? as uuid[]))
      returning id, version
      """;

  private final OpportunityRepository opportunities;
  private final ChangeFeed changes;
  private final DSLContext db;

  OpportunitiesOfPerson(OpportunityRepository opportunities, ChangeFeed changes, DSLContext db) {
    this.opportunities = opportunities;
    this.changes = changes;
    this.db = db;
  }

  @Override
  public Map<String, ? extends List<?>> about(Person person) {
    return Map.of(
        "opportunities",
        opportunities.list("contactId in ?1", person.ids()).stream()
            .map(OpportunityView::from)
            .toList());
  }

  @Override
  public Map<String, Long> erase(Person person) {
    var unlinked = db.fetch(UNLINK, (Object) person.idArray());
    unlinked.forEach(
        row ->
            changes.upserted(
                "opportunities", row.get("id", UUID.class), row.get("version", Long.class)));
    return Map.of("linksOfOpportunities", (long) unlinked.size());
  }
}
