package io.acquaint.contacts.attribute;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Attribute definitions in the database. */
@ApplicationScoped
class AttributeRepository implements PanacheRepositoryBase<AttributeDefinition, UUID> {

  List<AttributeDefinition> of(AttributeEntity entity) {
    return list("entity", entity);
  }

  boolean exists(AttributeEntity entity, String name) {
    return count("entity = ?1 and name = ?2", entity, name) > 0;
  }
}
