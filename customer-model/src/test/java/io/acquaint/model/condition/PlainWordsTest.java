package io.acquaint.model.condition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.catalogue.Root;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a marketer reads beside the tree. */
class PlainWordsTest {

  @Test
  void theWorkedExampleReadsAsASentenceList() throws Exception {
    // given
    String json =
        """
        {"all":[
          {"related":"leads","where":{"field":"topic","op":"IS","values":["Conference Contoso Ltd"]}},
          {"field":"role","op":"IS","values":["DECISION_MAKER"]},
          {"not":{"interaction":"EMAIL_CLICKED","within":"P30D","count":{"op":"AT_LEAST","value":3}}}]}
        """;
    // when
    List<String> lines =
        PlainWords.sentences(
                Conditions.stored(new ObjectMapper().readTree(json), Catalogue.of(Root.CONTACT)))
            .stream()
            .map(s -> s.pointer() + " " + s.text())
            .toList();
    // then
    assertEquals(
        List.of(
            " All of these are true:",
            "/all/0 Has leads with topic is \"Conference Contoso Ltd\"",
            "/all/1 Role is \"DECISION_MAKER\"",
            "/all/2 This is not true:",
            "/all/2/not Email clicked at least 3 times in the last 30 days"),
        lines);
  }

  @Test
  void numbersTellWhereAGroupEnds() {
    assertEquals(
        List.of(
            "All of these are true:",
            "1. At least one of these is true:",
            "1.1. Role is \"EMPLOYEE\"",
            "1.2. This is not true:",
            "1.2.1. Job title contains \"Head of Sales\"",
            "2. Department is \"R&D\""),
        read(
            """
            {"all":[
              {"any":[
                {"field":"role","op":"IS","values":["EMPLOYEE"]},
                {"not":{"field":"jobTitle","op":"CONTAINS","values":[" Head of Sales "]}}]},
              {"field":"department","op":"IS","values":["R&D"]}]}
            """));
  }

  @Test
  void parenthesesTellWhereAGroupEndsWithinASentence() {
    assertEquals(
        List.of(
            "Has leads of account with ((has opportunities with (status is \"OPEN\" and name is"
                + " \"X\") or topic is \"Y\") and not (status is \"OPEN\"))"),
        read(
            """
            {"related":"account.leads","where":{"all":[
              {"any":[
                {"related":"opportunities","where":{"all":[
                  {"field":"status","op":"IS","values":["OPEN"]},
                  {"field":"name","op":"IS","values":["X"]}]}},
                {"field":"topic","op":"IS","values":["Y"]}]},
              {"not":{"field":"status","op":"IS","values":["OPEN"]}}]}}
            """));
  }

  @Test
  void whatIsAskedOfALeadDiffersFromWhatIsAskedOfItsContact() {
    String own = "{\"field\":\"accountId\",\"op\":\"IS_EMPTY\"}";
    assertEquals(List.of("Account id is empty"), read(own, Root.CONTACT_LEAD));
    assertEquals(
        List.of("Account's id is empty"),
        read(own.replace("accountId", "account.id"), Root.CONTACT_LEAD));
  }

  @Test
  void differentTreesNeverReadTheSame() {
    List<String> leaves =
        new ArrayList<>(
            List.of(
                leaf("\"a\""),
                leaf("\"a\",\"b\""),
                leaf("\"a\\\" or \\\"b\""),
                "{\"sequence\":[{\"interaction\":\"EMAIL_OPENED\"},{\"interaction\":\"EMAIL_CLICKED\"}]}"));
    List<String> trees = deeper(deeper(leaves));
    trees.add(leaf(numbers(11)));
    trees.add(leaf(numbers(12)));
    trees.addAll(
        trees.stream().map(tree -> "{\"related\":\"guardian\",\"where\":" + tree + "}").toList());
    trees.add("{\"interaction\":\"EMAIL_OPENED\",\"within\":\"PT0.5S\"}");
    trees.add("{\"interaction\":\"EMAIL_OPENED\",\"within\":\"PT0.25S\"}");
    Map<List<String>, String> read = new HashMap<>();
    for (String tree : trees) {
      assertNull(read.put(read(tree), tree), () -> "reads like another: " + tree);
    }
  }

  /** All, any and not over one or two of the trees; and the trees themselves. */
  private static List<String> deeper(List<String> trees) {
    List<String> all = new ArrayList<>(trees);
    for (String one : trees) {
      all.add("{\"not\":" + one + "}");
      for (String composite : List.of("all", "any")) {
        all.add("{\"" + composite + "\":[" + one + "]}");
        trees.forEach(two -> all.add("{\"" + composite + "\":[" + one + "," + two + "]}"));
      }
    }
    return all.stream().distinct().collect(Collectors.toCollection(ArrayList::new));
  }

  private static String leaf(String values) {
    return "{\"field\":\"jobTitle\",\"op\":\"IS\",\"values\":[" + values + "]}";
  }

  private static String numbers(int n) {
    return IntStream.range(0, n).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));
  }

  private static List<String> read(String json) {
    return read(json, Root.CONTACT);
  }

  private static List<String> read(String json, Root root) {
    try {
      return PlainWords.sentences(
              Conditions.stored(new ObjectMapper().readTree(json), Catalogue.of(root)))
          .stream()
          .map(PlainWords.Sentence::line)
          .toList();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(json, e);
    }
  }
}
