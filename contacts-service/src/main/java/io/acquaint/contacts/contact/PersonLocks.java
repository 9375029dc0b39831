package io.acquaint.contacts.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.jooq.DSLContext;

/** Lets only one caller at a time look for a person and make a contact of it. */
@ApplicationScoped
public class PersonLocks {

  /** In one order for everybody, so that two calls never wait for each other in a circle. */
  private static final String LOCK =
      """
      select pg_advisory_xact_lock(s.h)
        from (select distinct hashtextextended(w, 4712) as h
                from unnest(cast(? as text[])) as w order by 1) as s
      """;

  private final DSLContext db;

  PersonLocks(DSLContext db) {
    this.db = db;
  }

  /**
   * Makes everybody else who brings one of these wait until the transaction ends.
   *
   * @param words what a person is recognised by: a field, a blank, and its value
   */
  public void lock(Collection<String> words) {
    db.fetch(LOCK, (Object) words.toArray(new String[0]));
  }
}
