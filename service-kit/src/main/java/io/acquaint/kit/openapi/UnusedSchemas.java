package io.acquaint.kit.openapi;

import java.util.HashSet;
import java.util.Set;

/** Drops what no operation leads to: leftovers of the rules before, and unused shared parts. */
final class UnusedSchemas implements Rule {
  private static final Set<String> KEEP = Set.of("Problem", "Finding");

  @Override
  public void apply(Draft draft) {
    Set<String> used = new HashSet<>(KEEP);
    SchemaWalk.overOperations(draft, (name, schema) -> reach(draft, Refs.target(schema), used));
    draft.schemas().keySet().stream()
        .filter(name -> !used.contains(name))
        .forEach(draft.components()::removeSchema);
  }

  private static void reach(Draft draft, String target, Set<String> used) {
    if (target.isEmpty() || !used.add(target)) {
      return;
    }
    draft
        .schema(target)
        .ifPresent(
            schema ->
                SchemaWalk.inside(
                    target, schema, (name, inner) -> reach(draft, Refs.target(inner), used)));
  }
}
