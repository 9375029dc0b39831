package io.acquaint.model.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The condition catalogue as clients see it. */
public record CatalogueView(
    String subject,
    List<String> prefixes,
    List<EntityView> entities,
    List<RelationView> relations,
    List<InteractionView> interactions,
    Map<FieldType, Set<Operator>> operators,
    LimitsView limits) {

  /** An entity with its fields. */
  public record EntityView(String name, List<FieldView> fields) {}

  /** A field; {@code allowedValues} is empty where any value is fine. */
  public record FieldView(String name, FieldType type, List<String> allowedValues) {}

  /** A relation that {@code related} can follow. */
  public record RelationView(String from, String name, String to, boolean many) {}

  /** An interaction type with the fields that its {@code where} can ask. */
  public record InteractionView(String type, List<String> fields) {}

  /** The limits of a condition. */
  public record LimitsView(
      int depth,
      int leaves,
      int valuesPerLeaf,
      int windowDays,
      int textLength,
      int relationSteps) {}

  static CatalogueView of(Root root, List<EntityView> entities) {
    List<RelationView> relations = new ArrayList<>();
    for (Relation r : Relation.values()) {
      relations.add(new RelationView(r.from().name(), r.label(), r.to().name(), r.many()));
    }
    List<String> properties =
        Fields.of(Entity.INTERACTION).stream().map(FieldSpec::name).skip(1).toList();
    Map<FieldType, Set<Operator>> operators = new LinkedHashMap<>();
    Arrays.stream(FieldType.values()).forEach(t -> operators.put(t, t.operators()));
    return new CatalogueView(
        root.subject().name(),
        root.isLead() ? List.of("lead.", "account.") : List.of(),
        entities,
        relations,
        Arrays.stream(InteractionType.values())
            .map(t -> new InteractionView(t.name(), properties))
            .toList(),
        operators,
        new LimitsView(
            Limits.DEPTH,
            Limits.LEAVES,
            Limits.VALUES,
            Limits.WINDOW_DAYS,
            Limits.TEXT,
            Limits.RELATION_STEPS));
  }
}
