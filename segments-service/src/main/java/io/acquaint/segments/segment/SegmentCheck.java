package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.json.StrictJson;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.kit.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds everything that is wrong with a segment at once, before it is written. */
@ApplicationScoped
class SegmentCheck {
  /** The id of a segment that has none yet. */
  static final SegmentId NEW = new SegmentId(new UUID(0, 0));

  private final SegmentRepository segments;
  private final References references;
  private final SegmentCatalogue catalogue;
  private final StrictJson json;

  SegmentCheck(
      SegmentRepository segments,
      References references,
      SegmentCatalogue catalogue,
      StrictJson json) {
    this.segments = segments;
    this.references = references;
    this.catalogue = catalogue;
    this.json = json;
  }

  /**
   * Reads a new segment.
   *
   * @throws ProblemException 400 or 422 with everything that is wrong: what keeps the body from
   *     being read as a whole does not hide the rest
   */
  SegmentRequest read(JsonNode body) {
    SegmentRequest request;
    try {
      request = json.bindPart(body, SegmentRequest.class);
    } catch (ProblemException refused) {
      List<Finding> all = new ArrayList<>(refused.findings());
      all.addAll(besides(refused.findings(), body));
      throw refused.type().equals(Problems.BAD_REQUEST)
          ? Problems.badRequest(all)
          : Problems.unprocessable(all);
    }
    refuse(findings(request, NEW));
    return request;
  }

  List<Finding> findings(SegmentRequest request, SegmentId id) {
    Findings findings = new Findings();
    findings.addAll(ofName(request.name(), id));
    findings.addAll(ofDefinition(request.type(), request.definition(), id));
    return findings.asList();
  }

  List<Finding> ofName(String name, SegmentId id) {
    return segments.nameTaken(name, id)
        ? List.of(Finding.at("/name", "not_unique", "another segment has this name"))
        : List.of();
  }

  List<Finding> ofDefinition(SegmentType type, Definition definition, SegmentId id) {
    Findings findings = new Findings();
    findings.addAll(DefinitionCheck.findings(type, definition, catalogue.now()));
    if (type.hasCondition()) {
      references.check(definition.condition(), id, findings);
    }
    return findings.asList();
  }

  /** Throws 422 with all findings, if there are any. */
  static void refuse(List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw Problems.unprocessable(findings);
    }
  }

  /** What else can be said of a body that cannot be read as a whole. */
  private List<Finding> besides(List<Finding> found, JsonNode body) {
    if (!body.isObject()) {
      return List.of();
    }
    Set<String> places =
        found.stream()
            .map(finding -> String.valueOf(finding.pointer()))
            .collect(Collectors.toSet());
    String zone = text(body, "timeZone");
    Definition definition = new Definition(body.get("condition"), zone == null ? "UTC" : zone);
    Findings more = new Findings();
    String name = text(body, "name");
    if (name != null && !places.contains("/name")) {
      more.addAll(ofName(name.strip(), NEW));
    }
    more.addAll(ofDefinition(type(body, definition), definition, NEW));
    return more.asList().stream()
        .filter(finding -> !places.contains(String.valueOf(finding.pointer())))
        .toList();
  }

  /** The type that was meant; if there is none, the one that says least. */
  private static SegmentType type(JsonNode body, Definition definition) {
    return Arrays.stream(SegmentType.values())
        .filter(type -> type.name().equals(text(body, "type")))
        .findFirst()
        .orElse(definition.condition() == null ? SegmentType.STATIC : SegmentType.DYNAMIC);
  }

  private static @Nullable String text(JsonNode body, String field) {
    return body.path(field).textValue();
  }
}
