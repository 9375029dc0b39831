package io.acquaint.model.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a condition may speak about, for one kind of root, with the registered attributes. */
public final class Catalogue {

  /** A custom attribute as registered in contacts-service. */
  public record Attribute(Entity entity, String name, FieldType type, List<String> allowed) {
    private Attribute ofAnyText() {
      return type == FieldType.ENUM ? new Attribute(entity, name, FieldType.TEXT, List.of()) : this;
    }
  }

  private final Root root;
  private final List<Attribute> attributes;
  private volatile @Nullable Catalogue ofStored;
  private final Map<Entity, Map<String, FieldSpec>> fields = new EnumMap<>(Entity.class);

  private Catalogue(Root root, List<Attribute> attributes) {
    this.root = root;
    this.attributes = List.copyOf(attributes);
    for (Entity entity : Entity.values()) {
      Map<String, FieldSpec> byName = new LinkedHashMap<>();
      Fields.of(entity).forEach(f -> byName.put(f.name(), f));
      fields.put(entity, byName);
    }
    for (Attribute a : attributes) {
      FieldSpec spec = FieldSpec.attribute(a.entity(), a.name(), a.type(), a.allowed());
      fieldsOf(a.entity()).put(spec.name(), spec);
    }
  }

  /** The catalogue without custom attributes. */
  public static Catalogue of(Root root) {
    return new Catalogue(root, List.of());
  }

  /** The catalogue with the registered custom attributes. */
  public static Catalogue of(Root root, List<Attribute> attributes) {
    return new Catalogue(root, attributes);
  }

  /**
   * What conditions that were accepted before may speak about: which texts an attribute may hold
   * can have changed since, and records still hold others.
   */
  public Catalogue ofStored() {
    Catalogue known = ofStored;
    if (known == null) {
      known = new Catalogue(root, attributes.stream().map(Attribute::ofAnyText).toList());
      ofStored = known;
    }
    return known;
  }

  public Root root() {
    return root;
  }

  /** The field of an entity that has this name. */
  public Optional<FieldSpec> field(Entity entity, String name) {
    return Optional.ofNullable(fieldsOf(entity).get(name));
  }

  private Map<String, FieldSpec> fieldsOf(Entity entity) {
    return fields.computeIfAbsent(entity, e -> new LinkedHashMap<>());
  }

  /** Whether conditions may mention segments: where memberships are known. */
  public boolean knowsSegments() {
    return root == Root.CONTACT;
  }

  /** The catalogue as clients see it. */
  public CatalogueView view() {
    List<CatalogueView.EntityView> entities = new ArrayList<>();
    for (Entity entity : Entity.values()) {
      List<CatalogueView.FieldView> all = new ArrayList<>();
      for (FieldSpec f : fieldsOf(entity).values()) {
        all.add(new CatalogueView.FieldView(f.name(), f.type(), f.allowed()));
      }
      entities.add(new CatalogueView.EntityView(entity.name(), all));
    }
    return CatalogueView.of(root, entities);
  }
}
