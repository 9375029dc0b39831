package io.acquaint.model.condition;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Finding;
import io.acquaint.model.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;

/** From JSON to conditions. */
public final class Conditions {

  /** What parsing gave. */
  public sealed interface Parsed {
    /** It was understood. */
    record Valid(ParsedCondition condition) implements Parsed {}

    /** It was not; every finding has the JSON Pointer of what is wrong. */
    record Invalid(List<Finding> findings) implements Parsed {}
  }

  private Conditions() {}

  /**
   * Parses a condition.
   *
   * @param pointer where the condition stands in the request ({@code /condition}); findings begin
   *     with it
   */
  public static Parsed parse(JsonNode json, Catalogue catalogue, String pointer) {
    List<Finding> findings = new ArrayList<>();
    Node tree = ConditionParser.ofSent(catalogue, findings).parse(json, pointer);
    if (tree == null || !findings.isEmpty()) {
      return new Parsed.Invalid(List.copyOf(findings));
    }
    return new Parsed.Valid(ParsedCondition.of(catalogue.root(), tree));
  }

  /**
   * Reads a condition that was accepted before, as it is stored. What it asks about custom
   * attributes that are gone since, or are registered anew as something else, is false.
   *
   * @throws IllegalStateException if it is not valid any more
   */
  public static ParsedCondition stored(JsonNode json, Catalogue catalogue) {
    List<Finding> findings = new ArrayList<>();
    Node tree = ConditionParser.ofStored(catalogue, findings).parse(json, "");
    if (tree == null || !findings.isEmpty()) {
      throw new IllegalStateException("A stored condition is not valid: " + findings);
    }
    return ParsedCondition.of(catalogue.root(), tree);
  }
}
