package io.acquaint.contacts.interaction;

import io.acquaint.contacts.contact.ContactDependents;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The timeline of one contact, which goes with it. */
@ApplicationScoped
class InteractionsOfContact implements ContactDependents {

  private final DSLContext db;
  private final ListEngine lists;

  InteractionsOfContact(DSLContext db, ListEngine lists) {
    this.db = db;
    this.lists = lists;
  }

  /** A page, newest first unless the query sorts otherwise. */
  PageView<InteractionView> page(ContactId contact, ListQuery query) {
    return lists.page(
        InteractionListing.LISTING,
        query.within(DSL.condition("t.contact_id = ?", contact.value())),
        interaction -> interaction);
  }

  @Override
  public void contactGoes(ContactId id) {
    db.execute("delete from interaction where contact_id = cast(? as uuid)", id.value());
  }
}
