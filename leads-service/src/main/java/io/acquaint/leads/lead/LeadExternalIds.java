package io.acquaint.leads.lead;

import io.acquaint.kit.problem.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * The index of the ids that other systems gave to leads. Its primary key makes them unique per
 * source, also when two requests bring the same one at once.
 */
@ApplicationScoped
class LeadExternalIds {

  private final DSLContext db;

  LeadExternalIds(DSLContext db) {
    this.db = db;
  }

  Optional<LeadId> find(String source, String externalId) {
    return db.resultQuery(
            "select lead_id from lead_external_id where source = ? and external_id = ?",
            source,
            externalId)
        .fetchOptional(row -> new LeadId(row.get(0, UUID.class)));
  }

  /** Makes everybody else who works with this id wait until the transaction ends. */
  void lock(String source, String externalId) {
    db.execute(
        "select pg_advisory_xact_lock(hashtextextended(?, 4712))", source + ' ' + externalId);
  }

  /**
   * Gives the lead these ids, in place of those it had; the lead's row must have been written.
   *
   * @throws io.acquaint.kit.problem.ProblemException 422 for each id that another lead has
   */
  void replace(LeadId lead, Map<String, String> before, Map<String, String> ids) {
    if (before.equals(ids)) {
      return;
    }
    if (!before.isEmpty()) {
      db.execute("delete from lead_external_id where lead_id = ?", lead.value());
    }
    var findings = new Findings();
    ids.forEach(
        (source, id) -> {
          int claimed =
              db.execute(
                  """
                  insert into lead_external_id (source, external_id, lead_id)
                  values (?, ?, ?) on conflict do nothing
                  """,
                  source,
                  id,
                  lead.value());
          if (claimed == 0) {
            findings.at("/externalIds/" + source, "taken", "another lead has this id");
          }
        });
    findings.throwIfAny();
  }
}
