package io.acquaint.contacts.attribute;

import io.acquaint.kit.intake.CellKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;

/** What the cells of registered attributes hold in a file that is imported. */
@ApplicationScoped
public class AttributeCells {

  private final AttributeService attributes;

  AttributeCells(AttributeService attributes) {
    this.attributes = attributes;
  }

  /** By the name of the attribute. */
  public Map<String, CellKind> of(AttributeEntity entity) {
    return attributes.types(entity).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> kind(entry.getValue())));
  }

  private static CellKind kind(AttributeType type) {
    return switch (type) {
      case TEXT, DATE -> CellKind.TEXT;
      case NUMBER -> CellKind.NUMBER;
      case BOOLEAN -> CellKind.BOOLEAN;
    };
  }
}
