package io.acquaint.segments.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Finding;
import io.acquaint.model.condition.Conditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Segments that a condition refers to must be live, and must not lead back to it. */
@ApplicationScoped
class References {
  private final SegmentRepository segments;
  private final LiveSegments live;
  private final SegmentCatalogue catalogue;

  References(SegmentRepository segments, LiveSegments live, SegmentCatalogue catalogue) {
    this.segments = segments;
    this.live = live;
    this.catalogue = catalogue;
  }

  List<Finding> findings(Definition definition, SegmentId own) {
    List<Finding> findings = new ArrayList<>();
    JsonNode condition = definition.condition();
    if (condition == null) {
      return findings;
    }
    Map<UUID, Set<UUID>> parents = new HashMap<>();
    live.all().forEach(s -> parents.put(s.id(), s.condition().dependencies().segments()));
    for (UUID id : Conditions.stored(condition, catalogue.now()).dependencies().segments()) {
      String pointer = pointerOf(condition, id.toString(), "/condition");
      if (id.equals(own.value()) || leadsTo(id, own.value(), parents, new HashSet<>())) {
        findings.add(Finding.at(pointer, "cycle", "the segment would be built on itself"));
      } else if (!isLive(id)) {
        findings.add(
            Finding.at(pointer, "unknown_reference", "there is no live segment with this id"));
      }
    }
    return findings;
  }

  private boolean isLive(UUID id) {
    return segments
        .find(new SegmentId(id))
        .filter(segment -> segment.status == SegmentStatus.LIVE)
        .isPresent();
  }

  private static boolean leadsTo(UUID from, UUID to, Map<UUID, Set<UUID>> parents, Set<UUID> seen) {
    if (!seen.add(from)) {
      return false;
    }
    Set<UUID> above = parents.getOrDefault(from, Set.of());
    return above.contains(to)
        || above.stream().anyMatch(parent -> leadsTo(parent, to, parents, seen));
  }

  /** Where in the request a segment's id stands. */
  private static String pointerOf(JsonNode node, String id, String at) {
    if (node.path("segment").asText().equalsIgnoreCase(id)) {
      return at;
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        String found = pointerOf(node.get(i), id, at + "/" + i);
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      String found =
          child.getValue().isContainerNode()
              ? pointerOf(child.getValue(), id, at + "/" + child.getKey())
              : "";
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }
}
