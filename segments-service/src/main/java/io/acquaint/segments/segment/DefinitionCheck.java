package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.condition.Conditions;
import io.acquaint.model.condition.Node;
import io.acquaint.model.condition.ParsedCondition;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules about segments that single fields cannot express. */
final class DefinitionCheck {
  private DefinitionCheck() {}

  /** Everything that is wrong, with JSON Pointers into the request. */
  static List<Finding> findings(SegmentType type, Definition definition, Catalogue catalogue) {
    Findings findings = new Findings();
    checkZone(definition.timeZone(), findings);
    JsonNode condition = definition.condition();
    if (!type.hasCondition()) {
      if (condition != null) {
        findings.at("/condition", "not_applicable", "a STATIC segment has no condition");
      }
    } else if (condition == null) {
      findings.at("/condition", "required", "a " + type + " segment needs a condition");
    } else {
      parse(condition, catalogue, findings)
          .filter(parsed -> type == SegmentType.COMPOUND && !onlySegments(parsed.tree()))
          .ifPresent(
              parsed ->
                  findings.at(
                      "/condition",
                      "not_applicable",
                      "a COMPOUND segment may only refer to segments, under all, any and not"));
    }
    return findings.asList();
  }

  /** The zone of a name; a finding if there is none. */
  static void checkZone(@Nullable String timeZone, Findings findings) {
    try {
      if (timeZone != null && !ZoneId.getAvailableZoneIds().contains(timeZone)) {
        throw new DateTimeException(timeZone);
      }
    } catch (DateTimeException e) {
      findings.at("/timeZone", "unknown_time_zone", "must be an IANA time zone");
    }
  }

  static Optional<ParsedCondition> parse(
      JsonNode condition, Catalogue catalogue, Findings findings) {
    return switch (Conditions.parse(condition, catalogue, "/condition")) {
      case Conditions.Parsed.Valid(ParsedCondition parsed) -> Optional.of(parsed);
      case Conditions.Parsed.Invalid(List<Finding> wrong) -> {
        findings.addAll(wrong);
        yield Optional.empty();
      }
    };
  }

  private static boolean onlySegments(Node tree) {
    return switch (tree) {
      case Node.All(List<Node> children) ->
          children.stream().allMatch(DefinitionCheck::onlySegments);
      case Node.Any(List<Node> children) ->
          children.stream().allMatch(DefinitionCheck::onlySegments);
      case Node.Not(Node child) -> onlySegments(child);
      case Node.SegmentRef segment -> true;
      case Node.FieldTest test -> false;
      case Node.Related related -> false;
      case Node.Interaction interaction -> false;
      case Node.Sequence sequence -> false;
    };
  }
}
