package io.acquaint.model.condition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.catalogue.Relation;
import io.acquaint.model.time.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** From the tree back to JSON. Parsing what this writes gives the same tree. */
final class ConditionWriter {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ConditionWriter() {}

  static JsonNode write(Node node) {
    ObjectNode json = JSON.objectNode();
    switch (node) {
      case Node.All(List<Node> children) -> json.set("all", list(children));
      case Node.Any(List<Node> children) -> json.set("any", list(children));
      case Node.Not(Node child) -> json.set("not", write(child));
      case Node.FieldTest test -> field(json, test);
      case Node.Related related -> {
        json.put("related", path(related.path()));
        where(json, related.where());
        count(json, related.count());
      }
      case Node.Interaction interaction -> {
        json.put("interaction", interaction.type().name());
        within(json, interaction.within());
        count(json, interaction.count());
        where(json, interaction.where());
      }
      case Node.SegmentRef ref -> json.put("segment", ref.segmentId().toString());
      case Node.Sequence sequence -> {
        ArrayNode steps = json.putArray("sequence");
        for (Node.Step step : sequence.steps()) {
          ObjectNode one = steps.addObject().put("interaction", step.type().name());
          where(one, step.where());
        }
        within(json, sequence.within());
      }
    }
    return json;
  }

  static String path(List<Relation> path) {
    return path.stream().map(Relation::label).collect(Collectors.joining("."));
  }

  private static ArrayNode list(List<Node> children) {
    ArrayNode array = JSON.arrayNode();
    children.forEach(child -> array.add(write(child)));
    return array;
  }

  private static void field(ObjectNode json, Node.FieldTest test) {
    json.put("field", test.place().prefix() + test.field().name());
    json.put("op", test.op().name());
    Span period = test.period();
    if (period != null) {
      json.putArray("values").add(period.toString());
    } else if (!test.values().isEmpty()) {
      ArrayNode values = json.putArray("values");
      for (Operand operand : test.values()) {
        switch (operand) {
          case Operand.Numeric(BigDecimal value) -> values.add(value);
          case Operand.Flag(boolean value) -> values.add(value);
          case Operand.Text t -> values.add(t.written());
          case Operand.Id id -> values.add(id.value().toString());
          case Operand.Day day -> values.add(day.value().toString());
          case Operand.Moment moment -> values.add(moment.value().toString());
        }
      }
    }
  }

  private static void where(ObjectNode json, @Nullable Node where) {
    if (where != null) {
      json.set("where", write(where));
    }
  }

  private static void within(ObjectNode json, @Nullable Span within) {
    if (within != null) {
      json.put("within", within.toString());
    }
  }

  private static void count(ObjectNode json, Count count) {
    if (!count.equals(Count.SOME)) {
      ObjectNode one = json.putObject("count").put("op", count.op().name());
      if (count.op() != Count.Op.NONE) {
        one.put("value", count.value());
      }
    }
  }
}
