package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.model.catalogue.Limits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Segments that a condition refers to must be live, and must not lead back to it. */
@ApplicationScoped
class References {
  /** What holds nodes inside a node. */
  private static final Set<String> INNER = Set.of("all", "any", "not", "where", "sequence");

  private static final int UUID_LENGTH = 36;

  private final SegmentRepository segments;
  private final LiveSegments live;

  References(SegmentRepository segments, LiveSegments live) {
    this.segments = segments;
    this.live = live;
  }

  /**
   * Adds each reference that does not hold, unless something was found at its place already. The
   * condition need not be valid.
   */
  void check(@Nullable JsonNode condition, SegmentId own, Findings findings) {
    Map<String, UUID> named = new LinkedHashMap<>();
    if (condition != null) {
      collect(condition, "/condition", named);
    }
    findings.asList().forEach(finding -> named.remove(finding.pointer()));
    if (named.isEmpty()) {
      return;
    }
    Set<UUID> alive = segments.liveAmong(Set.copyOf(named.values()));
    Map<UUID, Set<UUID>> parents = parents();
    named.forEach(
        (pointer, id) -> {
          if (id.equals(own.value()) || leadsTo(id, own.value(), parents, new HashSet<>())) {
            findings.at(pointer, "cycle", "the segment would be built on itself");
          } else if (!alive.contains(id)) {
            findings.at(pointer, "unknown_reference", "there is no live segment with this id");
          }
        });
  }

  /**
   * Refuses to let a definition go live whose references held when it was written, but no longer.
   *
   * @throws io.acquaint.kit.problem.ProblemException 422 whose detail names them
   */
  void refuseBroken(Definition definition, SegmentId own) {
    Findings findings = new Findings();
    check(definition.condition(), own, findings);
    if (!findings.isEmpty()) {
      String detail =
          findings.asList().stream()
              .map(References::told)
              .collect(Collectors.joining("; ", "The segment cannot go live: ", "."));
      throw SegmentProblems.brokenReferences(detail, findings.asList());
    }
  }

  private static String told(Finding finding) {
    return finding.message() + " (" + finding.pointer() + ")";
  }

  private Map<UUID, Set<UUID>> parents() {
    Map<UUID, Set<UUID>> parents = new HashMap<>();
    live.all().forEach(s -> parents.put(s.id(), s.condition().dependencies().segments()));
    return parents;
  }

  private static boolean leadsTo(UUID from, UUID to, Map<UUID, Set<UUID>> parents, Set<UUID> seen) {
    if (!seen.add(from)) {
      return false;
    }
    Set<UUID> above = parents.getOrDefault(from, Set.of());
    return above.contains(to)
        || above.stream().anyMatch(parent -> leadsTo(parent, to, parents, seen));
  }

  /** Puts ids of segments by where they stand in the request; as many as a condition may have. */
  private static void collect(JsonNode node, String at, Map<String, UUID> to) {
    UUID id = idOf(node.path("segment"));
    if (id != null && to.size() < Limits.LEAVES) {
      to.put(at + "/segment", id);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      collect(node.get(i), at + "/" + i, to);
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      if (INNER.contains(child.getKey())) {
        collect(child.getValue(), at + "/" + child.getKey(), to);
      }
    }
  }

  private static @Nullable UUID idOf(JsonNode json) {
    try {
      return json.asText().length() == UUID_LENGTH ? UUID.fromString(json.asText()) : null;
    } catch (IllegalArgumentException e) {
      return null; // whoever reads the condition says so
    }
  }
}
