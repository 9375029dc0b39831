package io.acquaint.contacts.attribute;

import io.acquaint.kit.list.Listing;

/** What attribute definitions can be filtered and sorted by. */
public final class AttributeListing {

  public static final Listing<AttributeDefinition> LISTING =
      Listing.of("attribute-definitions", AttributeDefinition.class, "attribute_definition")
          .id("id", "id", AttributeDefinition::id)
          .enumeration("entity", "entity", AttributeEntity.class, AttributeDefinition::entity)
          .required()
          .text("name", "name", AttributeDefinition::name)
          .required()
          .enumeration("type", "type", AttributeType.class)
          .instant("createdAt", "created_at", AttributeDefinition::createdAt)
          .required()
          .instant("updatedAt", "updated_at", AttributeDefinition::updatedAt)
          .required()
          .defaultSort("entity,name")
          .build();

  private AttributeListing() {}
}
