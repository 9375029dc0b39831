package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Findings;
import io.acquaint.model.catalogue.Catalogue;
import io.acquaint.model.condition.ParsedCondition;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition that is asked about before it is saved. */
public record UnsavedCondition(ParsedCondition condition, ZoneId zone) {

  /**
   * Reads it.
   *
   * @throws io.acquaint.kit.problem.ProblemException 422 with everything that is wrong
   */
  public static UnsavedCondition of(
      JsonNode condition, @Nullable String timeZone, Catalogue catalogue) {
    Findings findings = new Findings();
    DefinitionCheck.checkZone(timeZone, findings);
    Optional<ParsedCondition> parsed = DefinitionCheck.parse(condition, catalogue, findings);
    findings.throwIfAny();
    return new UnsavedCondition(
        parsed.orElseThrow(), ZoneId.of(timeZone == null ? "UTC" : timeZone));
  }
}
