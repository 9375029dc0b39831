package io.acquaint.scoring.score;

import io.acquaint.scoring.model.ConsentLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Leads of the picture, as scoring needs them. */
@ApplicationScoped
class LeadReader {
  private static final String FACTS =
      """
      select l.lead_id, l.contact_id, l.account_id, l.status = 'OPEN' as open,
             coalesce(c.status = 'ACTIVE' and c.merged_into_id is null, false) as contact_active,
             coalesce(c.child, false) as child, c.consent_level
      from lead l left join contact c on c.contact_id = l.contact_id
      where l.lead_id = any(?)
      """;

  /**
   * Facts about leads, whose rows are locked first: whoever evaluates a lead does so after all
   * others who did have committed, and so sees what they saw.
   */
  List<LeadFacts> lock(DSLContext db, Collection<UUID> leads) {
    UUID[] ids = leads.toArray(UUID[]::new);
    db.fetch(
        "select 1 from lead where lead_id = any(?) order by lead_id for no key update",
        (Object) ids);
    return facts(db, leads);
  }

  List<LeadFacts> facts(DSLContext db, Collection<UUID> leads) {
    return db.fetch(FACTS, (Object) leads.toArray(UUID[]::new)).map(LeadReader::facts);
  }

  /** Open leads of these contacts. */
  List<UUID> ofContacts(DSLContext db, Collection<UUID> contacts) {
    return ids(db, "contact_id = any(?)", contacts);
  }

  /** Open leads that have only an account, one of these. */
  List<UUID> ofAccounts(DSLContext db, Collection<UUID> accounts) {
    return ids(
        db,
        "account_id = any(?) and contact_id = '00000000-0000-0000-0000-000000000000'",
        accounts);
  }

  /** Open leads of one of these accounts, their own or their contact's. */
  List<UUID> aboutAccounts(DSLContext db, Collection<UUID> accounts) {
    return db.fetch(
            """
            select lead_id from lead where account_id = any({0}) and status = 'OPEN'
            union
            select l.lead_id from contact c join lead l on l.contact_id = c.contact_id
            where c.account_id = any({0}) and l.account_id is null and l.status = 'OPEN'
            """,
            org.jooq.impl.DSL.val(accounts.toArray(UUID[]::new)))
        .getValues("lead_id", UUID.class);
  }

  /** The next open leads after one, in the order of their ids. */
  List<UUID> openAfter(DSLContext db, @Nullable UUID after, int limit) {
    return db.fetch(
            "select lead_id from lead where status = 'OPEN' and lead_id > ? order by lead_id limit ?",
            after == null ? new UUID(0, 0) : after,
            limit)
        .getValues("lead_id", UUID.class);
  }

  long countOpen(DSLContext db) {
    return db.fetchSingle("select count(*) as n from lead where status = 'OPEN'")
        .get("n", Long.class);
  }

  private static List<UUID> ids(DSLContext db, String condition, Collection<UUID> of) {
    if (of.isEmpty()) {
      return List.of();
    }
    return db.fetch(
            "select lead_id from lead where status = 'OPEN' and " + condition,
            (Object) of.toArray(UUID[]::new))
        .getValues("lead_id", UUID.class);
  }

  private static LeadFacts facts(Record row) {
    return new LeadFacts(
        row.get("lead_id", UUID.class),
        row.get("contact_id", UUID.class),
        row.get("account_id", UUID.class),
        row.get("open", Boolean.class),
        row.get("contact_active", Boolean.class),
        row.get("child", Boolean.class),
        row.get("consent_level", ConsentLevel.class));
  }
}
