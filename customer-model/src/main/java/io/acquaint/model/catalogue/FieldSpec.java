package io.acquaint.model.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field that conditions can ask about.
 *
 * @param name as clients write it, such as {@code address.city}
 * @param column its typed column; for custom attributes null (they are read from the attributes)
 * @param pointer where it stands in the body of the entity's state event (JSON Pointer)
 * @param allowed the values of an enum or set; empty where any value is fine
 * @param uuid whether an ID is a UUID; other ids are plain text
 */
public record FieldSpec(
    Entity entity,
    String name,
    FieldType type,
    @Nullable String column,
    String pointer,
    List<String> allowed,
    boolean uuid) {

  private static final String ATTRIBUTES = "attributes.";

  static FieldSpec of(Entity entity, String name, FieldType type, String... allowed) {
    return new FieldSpec(
        entity, name, type, snake(name), "/" + name.replace('.', '/'), List.of(allowed), false);
  }

  static FieldSpec id(Entity entity, String name) {
    return new FieldSpec(entity, name, FieldType.ID, snake(name), "/" + name, List.of(), true);
  }

  FieldSpec column(String other) {
    return new FieldSpec(entity, name, type, other, pointer, allowed, uuid);
  }

  FieldSpec at(String otherPointer) {
    return new FieldSpec(entity, name, type, column, otherPointer, allowed, uuid);
  }

  /** The field of a custom attribute. */
  static FieldSpec attribute(Entity entity, String name, FieldType type, List<String> allowed) {
    return new FieldSpec(
        entity, ATTRIBUTES + name, type, null, "/attributes/" + name, allowed, false);
  }

  /** A custom attribute that nobody registered, by the name that a condition calls it. */
  public static FieldSpec unregistered(Entity entity, String name) {
    return attribute(entity, name.substring(ATTRIBUTES.length()), FieldType.TEXT, List.of());
  }

  /** What conditions call the custom attribute of this name. */
  public static String attributeField(String name) {
    return ATTRIBUTES + name;
  }

  /** Whether a field of this name is a custom attribute. */
  public static boolean isAttribute(String name) {
    return name.startsWith(ATTRIBUTES);
  }

  /** The name of a custom attribute, without the prefix. */
  public String attributeName() {
    return name.substring(ATTRIBUTES.length());
  }

  private static String snake(String name) {
    return name.replace('.', '_').replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT);
  }
}
