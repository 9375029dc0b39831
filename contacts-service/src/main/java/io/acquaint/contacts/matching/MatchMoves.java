package io.acquaint.contacts.matching;

import io.acquaint.contacts.contact.ContactMoves;
import io.acquaint.contacts.party.ContactId;
import jakarta.enterprise.context.ApplicationScoped;
import org.jooq.DSLContext;

/** Keeps the answers to item keys true when a contact is merged. */
@ApplicationScoped
class MatchMoves implements ContactMoves {

  private final DSLContext db;

  MatchMoves(DSLContext db) {
    this.db = db;
  }

  @Override
  public void contactMoves(ContactId loser, ContactId survivor) {
    db.execute(
        "update match_key set contact_id = cast(? as uuid) where contact_id = cast(? as uuid)",
        survivor.value(),
        loser.value());
  }
}
