package io.acquaint.model.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.Entity;
import io.acquaint.model.catalogue.FieldSpec;
import io.acquaint.model.catalogue.FieldType;
import io.acquaint.model.catalogue.Fields;
import io.acquaint.model.catalogue.Operator;
import io.acquaint.model.catalogue.Relation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Grows conditions as clients write them, over few values so that they often match. */
final class RandomTree {

  static final List<String> TYPES = List.of("EMAIL_OPENED", "EMAIL_CLICKED", "WEBSITE_VISITED");
  static final List<String> WORDS = List.of("alpha", "beta", "Al%pha", "Straße", "ÉTÉ", "a_b");
  private static final List<String> SPANS =
      List.of("P1D", "P7D", "P30D", "P1M", "P3M", "P1Y", "PT5H", "P2W");

  private final Random random;
  private final List<UUID> segments;
  private final List<UUID> ids;

  RandomTree(Random random, List<UUID> segments, List<UUID> ids) {
    this.random = random;
    this.segments = segments;
    this.ids = ids;
  }

  <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  JsonNode node(Entity subject, int depth) {
    ObjectNode json = SmallWorld.JSON.createObjectNode();
    int kind = random.nextInt(depth > 0 ? 11 : 6);
    boolean contact = subject == Entity.CONTACT;
    List<Relation> ways =
        Arrays.stream(Relation.values()).filter(r -> r.from() == subject).toList();
    if (kind == 6 || kind == 7) {
      children(json.putArray("all"), subject, depth);
    } else if (kind == 8) {
      children(json.putArray("any"), subject, depth);
    } else if (kind == 9) {
      json.set("not", node(subject, depth - 1));
    } else if (contact && (kind == 1 || kind == 10)) {
      interaction(json);
    } else if (contact && kind == 2 && random.nextInt(3) == 0) {
      sequence(json);
    } else if (contact && kind == 2 && random.nextBoolean()) {
      json.put("segment", pick(segments).toString());
    } else if (depth > 0 && !ways.isEmpty() && kind >= 3 && random.nextBoolean()) {
      related(json, ways, depth);
    } else {
      field(json, subject);
    }
    return json;
  }

  private void children(ArrayNode to, Entity subject, int depth) {
    int n = 1 + random.nextInt(3);
    for (int i = 0; i < n; i++) {
      to.add(node(subject, depth - 1));
    }
  }

  private void count(ObjectNode json, boolean many) {
    int kind = random.nextInt(6);
    if (kind == 0) {
      json.putObject("count").put("op", "NONE");
    } else if (many && kind < 4) {
      String op = pick(List.of("AT_LEAST", "AT_MOST", "EXACTLY"));
      json.putObject("count").put("op", op).put("value", 1 + random.nextInt(3));
    }
  }

  private void interaction(ObjectNode json) {
    json.put("interaction", pick(TYPES));
    if (random.nextInt(4) > 0) {
      json.put("within", pick(SPANS));
    }
    count(json, true);
    where(json);
  }

  private void where(ObjectNode json) {
    if (random.nextInt(4) == 0) {
      ObjectNode where = json.putObject("where");
      where.put("field", pick(List.of("emailId", "linkUrl")));
      where.put("op", pick(List.of("IS", "IS_NOT"))).putArray("values").add(pick(WORDS));
    }
  }

  private void sequence(ObjectNode json) {
    ArrayNode steps = json.putArray("sequence");
    int n = 2 + random.nextInt(2);
    for (int i = 0; i < n; i++) {
      ObjectNode step = steps.addObject().put("interaction", pick(TYPES));
      where(step);
    }
    if (random.nextBoolean()) {
      json.put("within", pick(SPANS));
    }
  }

  private void related(ObjectNode json, List<Relation> ways, int depth) {
    Relation way = pick(ways);
    String path = way.label();
    boolean many = way.many();
    Relation end = way;
    List<Relation> more =
        Arrays.stream(Relation.values()).filter(r -> r.from() == way.to()).toList();
    if (!more.isEmpty() && random.nextInt(3) == 0) {
      end = pick(more);
      path += "." + end.label();
      many |= end.many();
    }
    json.put("related", path);
    count(json, many);
    if (random.nextInt(5) > 0) {
      json.set("where", node(end.to(), Math.min(depth - 1, 1)));
    }
  }

  private void field(ObjectNode json, Entity entity) {
    List<FieldSpec> fields =
        Fields.of(entity).stream().filter(f -> !f.name().contains(".")).toList();
    FieldSpec field = pick(fields);
    List<FieldType> moving = List.of(FieldType.DATE, FieldType.TIME);
    for (int i = 0; i < 3 && !moving.contains(field.type()); i++) {
      field = pick(fields);
    }
    List<Operator> operators = List.copyOf(new java.util.TreeSet<>(field.type().operators()));
    Operator op = pick(operators);
    for (int i = 0; i < 2 && op.operands() != Operator.Operands.PERIOD; i++) {
      op = pick(operators);
    }
    json.put("field", field.name()).put("op", op.name());
    ArrayNode values = SmallWorld.JSON.createArrayNode();
    switch (op.operands()) {
      case NONE -> {}
      case PERIOD -> {
        boolean days = field.type() == FieldType.DATE || op == Operator.ANNIVERSARY_IN_NEXT;
        values.add(pick(days ? List.of("P1D", "P7D", "P30D", "P1M", "P3M", "P2W") : SPANS));
      }
      case SOME -> {
        int n = 1 + random.nextInt(2);
        for (int i = 0; i < n; i++) {
          value(values, field, 0);
        }
      }
      case TWO -> {
        value(values, field, 1);
        value(values, field, 2);
      }
    }
    if (op.operands() != Operator.Operands.NONE) {
      json.set("values", values);
    }
  }

  /** {@code half} 1 and 2 are lower and upper values, so that BETWEEN is in order. */
  private void value(ArrayNode to, FieldSpec field, int half) {
    int low = half == 2 ? 3 : 0;
    int n = low + random.nextInt(half == 0 ? 6 : 3);
    switch (field.type()) {
      case TEXT -> to.add(pick(WORDS));
      case NUMBER, MONEY -> to.add(n * 10);
      case BOOLEAN -> to.add(random.nextBoolean());
      case ENUM, SET -> to.add(pick(field.allowed()));
      case ID -> to.add(field.uuid() ? pick(ids).toString() : pick(WORDS));
      case DATE, TIME -> to.add("2026-0" + (1 + n) + "-" + (10 + random.nextInt(18)));
    }
  }
}
