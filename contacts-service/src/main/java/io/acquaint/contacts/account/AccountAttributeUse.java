package io.acquaint.contacts.account;

import io.acquaint.contacts.attribute.AttributeEntity;
import io.acquaint.contacts.attribute.AttributeUse;
import jakarta.enterprise.context.ApplicationScoped;
import org.jooq.DSLContext;

/** Says whether accounts still carry an attribute. */
@ApplicationScoped
class AccountAttributeUse implements AttributeUse {

  private final DSLContext db;

  AccountAttributeUse(DSLContext db) {
    this.db = db;
  }

  @Override
  public AttributeEntity entity() {
    return AttributeEntity.ACCOUNT;
  }

  @Override
  public boolean carries(String name) {
    return db.fetchOptional("select 1 from account where jsonb_exists(attributes, ?) limit 1", name)
        .isPresent();
  }
}
