package io.acquaint.contacts.attribute;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A custom field. Its entity, name and type never change: values may exist. */
@Entity
@Table(name = "attribute_definition")
class AttributeDefinition {

  @Id UUID id;
  @Version long version = 1;

  @Enumerated(EnumType.STRING)
  AttributeEntity entity;

  @Column String name;

  @Enumerated(EnumType.STRING)
  AttributeType type;

  @Column @Nullable String label;

  @Column
  @JdbcTypeCode(SqlTypes.ARRAY)
  List<String> allowedValues = List.of();

  @Column Instant createdAt;
  @Column Instant updatedAt;

  /** For Hibernate. */
  protected AttributeDefinition() {}

  static AttributeDefinition register(UUID id, AttributeDefinitionRequest request, Instant now) {
    var definition = new AttributeDefinition();
    definition.id = id;
    definition.entity = request.entity();
    definition.name = request.name();
    definition.type = request.type();
    definition.createdAt = now;
    definition.describe(request, now);
    return definition;
  }

  /** Takes over what may change. */
  void describe(AttributeDefinitionRequest request, Instant now) {
    label = request.label();
    allowedValues = Objects.requireNonNullElse(request.allowedValues(), List.of());
    updatedAt = now;
  }

  /** What a value must be; null when this one is fine. */
  @Nullable String complaint(Object value) {
    if (!type.accepts(value)) {
      return "must be " + type.wanted();
    }
    if (!allowedValues.isEmpty() && !allowedValues.contains(value.toString())) {
      return "must be one of " + String.join(", ", allowedValues);
    }
    return null;
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }

  AttributeEntity entity() {
    return entity;
  }

  String name() {
    return name;
  }

  Instant createdAt() {
    return createdAt;
  }

  Instant updatedAt() {
    return updatedAt;
  }
}
