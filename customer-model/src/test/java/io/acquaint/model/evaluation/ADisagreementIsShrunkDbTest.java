package io.acquaint.model.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.acquaint.model.evaluation.Engine.Question;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An engine that is wrong is found out, and shown by the smallest tree and the fewest changes. */
class ADisagreementIsShrunkDbTest {

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

  @Test
  void oneThatForgetsNotIsShownByOneNotOverOneLeafAndOneContact() throws Exception {
    // given
    Engine forgetful =
        new Engine("forgetful", q -> Engines.MEMORY.ask(changed(q, this::withoutNot)));
    // when
    boolean agreed = fuzz(forgetful);
    // then
    assertFalse(agreed);
    JsonNode report = report();
    JsonNode leaf = report.at("/tree/not");
    assertTrue(leaf.isObject(), report::toPrettyString);
    assertFalse(leaf.has("not") || leaf.has("all") || leaf.has("any"), report::toPrettyString);
    assertEquals(1, report.path("changes").size(), report::toPrettyString);
    assertEquals(
        List.of("status"),
        report.at("/changes/0/fields").properties().stream().map(Map.Entry::getKey).toList());
    assertEquals(report.path("contact"), report.at("/changes/0/id"));
    assertFalse(report.at("/answers/memory").equals(report.at("/answers/forgetful")));
    // and how to see it again
    assertTrue(output().contains("--seed " + report.path("seed").asText()), this::output);
  }

  @Test
  void oneThatCountsFromOneTooFewIsShownByOneLeafAndWhatWasCounted() throws Exception {
    // given
    Engine generous =
        new Engine("generous", q -> Engines.MEMORY.ask(changed(q, this::countedLess)));
    // when
    boolean agreed = fuzz(generous);
    // then
    assertFalse(agreed);
    JsonNode report = report();
    assertEquals("AT_LEAST", report.at("/tree/count/op").asText(), report::toPrettyString);
    assertFalse(report.path("tree").has("where"), report::toPrettyString);
    // the contact and one thing less than it takes
    int counted = report.at("/tree/count/value").asInt();
    assertEquals(counted, report.path("changes").size(), report::toPrettyString);
  }

  private boolean fuzz(Engine wrong) throws InterruptedException {
    return new FuzzConditions(
            List.of(Engines.MEMORY, wrong),
            Duration.ofMinutes(1),
            1,
            1,
            new PrintStream(shown, true, StandardCharsets.UTF_8))
        .run();
  }

  private String output() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private JsonNode report() throws Exception {
    String text = output();
    return new ObjectMapper().readTree(text.substring(text.indexOf("\n{")));
  }

  private static Question changed(Question question, UnaryOperator<JsonNode> by) {
    JsonNode tree = by.apply(question.condition().toJson());
    return question.of(Situation.parsed(tree).orElse(question.condition()));
  }

  private JsonNode withoutNot(JsonNode node) {
    return node.has("not") ? withoutNot(node.get("not")) : each(node, this::withoutNot);
  }

  private JsonNode countedLess(JsonNode node) {
    JsonNode count = node.path("count");
    if (count.path("op").asText().equals("AT_LEAST") && count.path("value").asInt() > 1) {
      ObjectNode less = node.deepCopy();
      less.withObject("/count").put("value", count.path("value").asInt() - 1);
      return less;
    }
    return each(node, this::countedLess);
  }

  private static JsonNode each(JsonNode node, UnaryOperator<JsonNode> by) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = object.objectNode();
      object.properties().forEach(part -> copy.set(part.getKey(), by.apply(part.getValue())));
      return copy;
    }
    if (node.isArray()) {
      var copy = SmallWorld.JSON.createArrayNode();
      node.forEach(child -> copy.add(by.apply(child)));
      return copy;
    }
    return node;
  }
}
