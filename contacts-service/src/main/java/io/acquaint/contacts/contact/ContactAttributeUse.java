package io.acquaint.contacts.contact;

import io.acquaint.contacts.attribute.AttributeEntity;
import io.acquaint.contacts.attribute.AttributeUse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jooq.DSLContext;

/** Says whether contacts still carry an attribute. */
@ApplicationScoped
class ContactAttributeUse implements AttributeUse {

  private final DSLContext db;

  ContactAttributeUse(DSLContext db) {
    this.db = db;
  }

  @Override
  public AttributeEntity entity() {
    return AttributeEntity.CONTACT;
  }

  @Override
  public boolean carries(String name) {
    return db.fetchOptional("select 1 from contact where jsonb_exists(attributes, ?) limit 1", name)
        .isPresent();
  }
}
