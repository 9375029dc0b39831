package io.acquaint.model.condition;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Finding;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.InteractionType;
import io.acquaint.model.catalogue.Limits;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.condition.Node.Place;
import io.acquaint.model.time.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads one tree and collects everything that is wrong with it. Methods answer null where they
 * found something wrong; they go on, so that the client sees all of it at once. Long because the
 * grammar is read best in one piece.
 */
final class ConditionParser {

  private static final List<String> KINDS =
      List.of("all", "any", "not", "field", "related", "interaction", "segment", "sequence");

  private final Catalogue catalogue;
  private final List<Finding> findings;
  private final boolean stored;
  private int leaves;

  private ConditionParser(Catalogue catalogue, List<Finding> findings, boolean stored) {
    this.catalogue = catalogue;
    this.findings = findings;
    this.stored = stored;
  }

  /** Of what a client sent. */
  static ConditionParser ofSent(Catalogue catalogue, List<Finding> findings) {
    return new ConditionParser(catalogue, findings, false);
  }

  /** Of what was accepted before: custom attributes can be gone since. */
  static ConditionParser ofStored(Catalogue catalogue, List<Finding> findings) {
    return new ConditionParser(catalogue.ofStored(), findings, true);
  }

  /** Where a node stands: what record it is about. */
  private record At(Entity subject, boolean top, int depth, int steps) {
    At deeper() {
      return new At(subject, top, depth + 1, steps);
    }

    At inside(Entity entity, int moreSteps) {
      return new At(entity, false, depth + 1, steps + moreSteps);
    }
  }

  @Nullable Node parse(JsonNode json, String pointer) {
    Node tree = node(json, pointer, new At(catalogue.root().subject(), true, 1, 0));
    if (leaves > Limits.LEAVES) {
      wrong(pointer, "too_many_leaves", "A condition has at most " + Limits.LEAVES + " leaves.");
    }
    return tree;
  }

  private @Nullable Node node(JsonNode json, String pointer, At at) {
    if (!json.isObject()) {
      return wrong(pointer, "wrong_type", "A condition node is an object.");
    }
    if (at.depth() > Limits.DEPTH) {
      return wrong(pointer, "too_deep", "A condition is at most " + Limits.DEPTH + " levels deep.");
    }
    List<String> kinds = KINDS.stream().filter(json::has).toList();
    if (kinds.size() != 1) {
      return wrong(
          pointer,
          "unknown_node",
          "A node has exactly one of all, any, not, field, related, interaction, segment, sequence.");
    }
    String kind = kinds.getFirst();
    if (!Set.of("all", "any", "not").contains(kind)) {
      leaves++;
    }
    return switch (kind) {
      case "all" ->
          children(json, pointer, at, kind) instanceof List<Node> c ? new Node.All(c) : null;
      case "any" ->
          children(json, pointer, at, kind) instanceof List<Node> c ? new Node.Any(c) : null;
      case "not" -> {
        only(json, pointer, "not");
        Node child = node(json.get("not"), pointer + "/not", at.deeper());
        yield child == null ? null : new Node.Not(child);
      }
      case "field" -> field(json, pointer, at);
      case "related" -> related(json, pointer, at);
      case "interaction" -> interaction(json, pointer, at);
      case "segment" -> segment(json, pointer, at);
      default -> sequence(json, pointer, at);
    };
  }

  private @Nullable List<Node> children(JsonNode json, String pointer, At at, String kind) {
    only(json, pointer, kind);
    JsonNode list = json.get(kind);
    String here = pointer + "/" + kind;
    if (!list.isArray()) {
      return wrong(here, "wrong_type", kind + " is a list of nodes.");
    }
    if (list.isEmpty()) {
      return wrong(here, "empty", "An empty " + kind + " has no meaning.");
    }
    List<Node> found = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Node child = node(list.get(i), here + "/" + i, at.deeper());
      if (child != null) {
        found.add(child);
      }
    }
    return found.size() == list.size() ? List.copyOf(found) : null;
  }

  private @Nullable Node field(JsonNode json, String pointer, At at) {
    only(json, pointer, "field", "op", "values");
    JsonNode name = json.get("field");
    if (!name.isTextual()) {
      return wrong(pointer + "/field", "wrong_type", "field is a text.");
    }
    Place place = Place.SUBJECT;
    Entity entity = at.subject();
    String plain = name.textValue();
    if (at.top() && catalogue.root().isLead()) {
      place = placeOf(plain);
      entity =
          switch (place) {
            case SUBJECT -> entity;
            case LEAD -> Entity.LEAD;
            case ACCOUNT -> Entity.ACCOUNT;
          };
      plain = plain.substring(place.prefix().length());
    }
    Optional<FieldSpec> spec = catalogue.field(entity, plain);
    if (stored && FieldSpec.isAttribute(plain)) {
      Node test =
          spec.isEmpty()
              ? null
              : new OperandParser(new ArrayList<>()).test(json, pointer, place, spec.get());
      return test == null
          ? Node.FieldTest.ofNobody(place, FieldSpec.unregistered(entity, plain))
          : test;
    }
    if (spec.isEmpty()) {
      String message = "There is no field " + quoted(plain) + " of a " + entity.words() + ".";
      return wrong(pointer + "/field", "unknown_field", message);
    }
    return new OperandParser(findings).test(json, pointer, place, spec.get());
  }

  private static Place placeOf(String name) {
    return Arrays.stream(Place.values())
        .filter(p -> !p.prefix().isEmpty() && name.startsWith(p.prefix()))
        .findFirst()
        .orElse(Place.SUBJECT);
  }

  private @Nullable Node related(JsonNode json, String pointer, At at) {
    only(json, pointer, "related", "where", "count");
    JsonNode name = json.get("related");
    if (!name.isTextual()) {
      return wrong(pointer + "/related", "wrong_type", "related is a text.");
    }
    List<Relation> path = new ArrayList<>();
    Entity entity = at.subject();
    for (String step : name.textValue().split("\\.", -1)) {
      Optional<Relation> relation = Relation.find(entity, step);
      if (relation.isEmpty()) {
        String message = "There is no relation " + quoted(step) + " of a " + entity.words() + ".";
        return wrong(pointer + "/related", "unknown_relation", message);
      }
      path.add(relation.get());
      entity = relation.get().to();
    }
    if (at.steps() + path.size() > Limits.RELATION_STEPS) {
      return wrong(
          pointer + "/related",
          "too_many_steps",
          "Relations can be followed up to " + Limits.RELATION_STEPS + " steps.");
    }
    boolean many = path.stream().anyMatch(Relation::many);
    Count count = count(json, pointer, many ? Limits.COUNT : 1);
    Node where = null;
    if (json.has("where")) {
      where = node(json.get("where"), pointer + "/where", at.inside(entity, path.size()));
      if (where == null) {
        return null;
      }
    }
    return count == null ? null : new Node.Related(List.copyOf(path), where, count);
  }

  private @Nullable Node interaction(JsonNode json, String pointer, At at) {
    only(json, pointer, "interaction", "within", "count", "where");
    refuseWhereNobodyActs(pointer + "/interaction", at);
    InteractionType type = type(json.get("interaction"), pointer + "/interaction");
    Span within = null;
    if (json.has("within")) {
      within = span(json.get("within"), pointer + "/within");
      if (within == null) {
        return null;
      }
    }
    Count count = count(json, pointer, Limits.COUNT);
    Node where = null;
    if (json.has("where")) {
      where = node(json.get("where"), pointer + "/where", at.inside(Entity.INTERACTION, 0));
      if (where == null) {
        return null;
      }
    }
    return type == null || count == null ? null : new Node.Interaction(type, within, count, where);
  }

  private @Nullable Node segment(JsonNode json, String pointer, At at) {
    only(json, pointer, "segment");
    if (!catalogue.knowsSegments()) {
      return wrong(pointer + "/segment", "not_available", "Segments cannot be used here.");
    }
    if (at.subject() != Entity.CONTACT) {
      return wrong(pointer + "/segment", "not_available", "Only contacts are in segments.");
    }
    UUID id = OperandParser.uuid(json.get("segment"));
    return id == null
        ? wrong(pointer + "/segment", "invalid_id", "A segment is named by its id.")
        : new Node.SegmentRef(id);
  }

  private @Nullable Node sequence(JsonNode json, String pointer, At at) {
    only(json, pointer, "sequence", "within");
    refuseWhereNobodyActs(pointer + "/sequence", at);
    JsonNode list = json.get("sequence");
    String here = pointer + "/sequence";
    if (!list.isArray()) {
      return wrong(here, "wrong_type", "sequence is a list of interactions.");
    }
    if (list.size() < 2 || list.size() > 8) {
      return wrong(here, "wrong_number", "A sequence has two to eight steps.");
    }
    List<Node.Step> steps = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      Node.Step step = step(list.get(i), here + "/" + i, at);
      if (step != null) {
        steps.add(step);
      }
    }
    Span within = null;
    if (json.has("within")) {
      within = span(json.get("within"), pointer + "/within");
      if (within == null) {
        return null;
      }
    }
    return steps.size() == list.size() ? new Node.Sequence(List.copyOf(steps), within) : null;
  }

  private Node.@Nullable Step step(JsonNode json, String pointer, At at) {
    if (!json.isObject() || !json.has("interaction")) {
      return wrong(pointer, "wrong_type", "A step is an object with an interaction.");
    }
    only(json, pointer, "interaction", "where");
    InteractionType type = type(json.get("interaction"), pointer + "/interaction");
    Node where = null;
    if (json.has("where")) {
      where = node(json.get("where"), pointer + "/where", at.inside(Entity.INTERACTION, 0));
      if (where == null) {
        return null;
      }
    }
    return type == null ? null : new Node.Step(type, where);
  }

  private void refuseWhereNobodyActs(String pointer, At at) {
    boolean acts = at.subject() == Entity.CONTACT || (at.top() && catalogue.root().isLead());
    if (!acts) {
      wrong(
          pointer,
          "not_available",
          "Only contacts have interactions, not a " + at.subject().words() + ".");
    }
  }

  private @Nullable InteractionType type(JsonNode json, String pointer) {
    for (InteractionType type : InteractionType.values()) {
      if (json.isTextual() && type.name().equals(json.textValue())) {
        return type;
      }
    }
    return wrong(pointer, "unknown_interaction", "This is no type of interaction.");
  }

  private @Nullable Span span(JsonNode json, String pointer) {
    return new OperandParser(findings).span(json, pointer);
  }

  /** Reads the count; what would always or never be true is refused. */
  private @Nullable Count count(JsonNode node, String base, int most) {
    if (!node.has("count")) {
      return Count.SOME;
    }
    JsonNode json = node.get("count");
    String pointer = base + "/count";
    if (!json.isObject()) {
      return wrong(pointer, "wrong_type", "count is an object with op and value.");
    }
    only(json, pointer, "op", "value");
    Count.Op op = null;
    for (Count.Op candidate : Count.Op.values()) {
      if (candidate.name().equals(json.path("op").textValue())) {
        op = candidate;
      }
    }
    if (op == null) {
      return wrong(
          pointer + "/op", "unknown_operator", "op is AT_LEAST, AT_MOST, EXACTLY or NONE.");
    }
    JsonNode value = json.path("value");
    if (op == Count.Op.NONE) {
      boolean fine = value.isMissingNode() || (value.isInt() && value.intValue() == 0);
      return fine
          ? new Count(op, 0)
          : wrong(pointer + "/value", "not_expected", "NONE takes no value.");
    }
    if (!value.isInt()) {
      return wrong(pointer + "/value", "wrong_type", "value is a whole number.");
    }
    int n = value.intValue();
    int low = op == Count.Op.AT_LEAST ? 1 : 0;
    int high = op == Count.Op.AT_MOST && most == 1 ? 0 : most;
    if (n < low || n > high) {
      return wrong(
          pointer + "/value",
          "always_or_never",
          "With this value the count would always or never be true; " + low + " to " + high + ".");
    }
    return new Count(op, n);
  }

  private void only(JsonNode json, String pointer, String... names) {
    json.fieldNames()
        .forEachRemaining(
            name -> {
              if (!List.of(names).contains(name)) {
                wrong(
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                    "unknown_field",
                    "Not known here; expected " + String.join(", ", names) + ".");
              }
            });
  }

  private static String quoted(String text) {
    return "'" + (text.length() > 60 ? text.substring(0, 60) + "..." : text) + "'";
  }

  private <T> @Nullable T wrong(String pointer, String code, String message) {
    findings.add(Finding.at(pointer, code, message));
    return null;
  }
}
