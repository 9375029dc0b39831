package io.acquaint.contacts.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jooq.DSLContext;

/** Which account belongs to which, all the way up. */
@ApplicationScoped
class AccountHierarchy {

  private static final String IS_ABOVE =
      """
      with recursive above (id) as (
        select cast(? as uuid)
        union
        select a.parent_account_id from account a join above on a.id = above.id
         where a.parent_account_id is not null)
      select exists (select 1 from above where id = cast(? as uuid))
      """;

  private final DSLContext db;

  AccountHierarchy(DSLContext db) {
    this.db = db;
  }

  /** Whether the account would be above itself with this parent. */
  boolean wouldCycle(UUID account, UUID parent) {
    // Two changes at once could close a circle that neither sees: one at a time.
    db.execute("select pg_advisory_xact_lock(hashtextextended('account-hierarchy', 4711))");
    return Boolean.TRUE.equals(db.fetchValue(IS_ABOVE, parent, account));
  }
}
