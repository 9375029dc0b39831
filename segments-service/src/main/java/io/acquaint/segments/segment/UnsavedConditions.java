package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Findings;
import io.acquaint.model.condition.ParsedCondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads conditions that are not those of a segment. */
@ApplicationScoped
public class UnsavedConditions {
  private final References references;
  private final SegmentCatalogue catalogue;

  UnsavedConditions(References references, SegmentCatalogue catalogue) {
    this.references = references;
    this.catalogue = catalogue;
  }

  /**
   * Reads one that stands at {@code /condition} of a request.
   *
   * @throws io.acquaint.kit.problem.ProblemException 422 with everything that is wrong, also
   *     references to segments that are not live
   */
  @Transactional
  public UnsavedCondition read(JsonNode condition, @Nullable String timeZone) {
    Findings findings = new Findings();
    DefinitionCheck.checkZone(timeZone, findings);
    Optional<ParsedCondition> parsed = DefinitionCheck.parse(condition, catalogue.now(), findings);
    references.check(condition, SegmentCheck.NEW, findings);
    findings.throwIfAny();
    return new UnsavedCondition(
        parsed.orElseThrow(), ZoneId.of(timeZone == null ? "UTC" : timeZone));
  }
}
