package io.acquaint.contacts.interaction;

import io.acquaint.contacts.contact.ContactDependents;
import io.acquaint.contacts.contact.ContactMoves;
import io.acquaint.contacts.contact.PersonalRecords;
import io.acquaint.contacts.party.ContactId;
import io.acquaint.contacts.party.ContactRows;
import io.acquaint.kit.list.ListEngine;
import io.acquaint.kit.list.ListQuery;
import io.acquaint.kit.list.PageView;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The timeline of one contact, which goes with it. */
@ApplicationScoped
class InteractionsOfContact implements ContactDependents, ContactMoves, PersonalRecords {

  /** Lets the consumer end what it stores, and see afterwards whom its records belong to. */
  private static final String LOCK = "lock table interaction in share row exclusive mode";

  /** A record that came under both names stays once. */
  private static final String FORGET_DOUBLES =
      """
      delete from interaction l using interaction s
       where l.contact_id = cast(? as uuid) and s.contact_id = cast(? as uuid) and l.id = s.id
      """;

  private final DSLContext db;
  private final ContactRows rows;
  private final ListEngine lists;

  InteractionsOfContact(DSLContext db, ListEngine lists) {
    this.db = db;
    this.rows = new ContactRows(db, "interaction");
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
  public void contactsGo(Collection<UUID> ids) {
    db.execute(LOCK);
    db.execute(
        "delete from interaction where contact_id = any (cast(? as uuid[]))",
        (Object) ids.toArray(UUID[]::new));
  }

  @Override
  public void contactMoves(ContactId loser, ContactId survivor) {
    db.execute(LOCK);
    db.execute(FORGET_DOUBLES, loser.value(), survivor.value());
    db.execute(
        "update interaction set contact_id = cast(? as uuid) where contact_id = cast(? as uuid)",
        survivor.value(),
        loser.value());
  }

  @Override
  public String name() {
    return "interactions";
  }

  @Override
  public Set<UUID> goingWith(Collection<UUID> contacts) {
    return rows.among(contacts);
  }

  @Override
  public List<InteractionView> of(ContactId contact) {
    return db.fetch(
            "select * from interaction where contact_id = cast(? as uuid) order by occurred_at, id",
            contact.value())
        .map(InteractionListing::view);
  }
}
