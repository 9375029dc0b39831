package io.acquaint.kit.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Reference;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Drops what no operation leads to: leftovers of the rules before, and unused shared parts. */
final class UnusedParts implements Rule {
  private static final Set<String> KEEP = Set.of("Problem", "Finding");

  @Override
  public void apply(Draft draft) {
    Components components = draft.components();
    Set<String> schemas = new HashSet<>(KEEP);
    SchemaWalk.overOperations(draft, (name, schema) -> reach(draft, Refs.target(schema), schemas));
    keep(draft.schemas(), schemas, components::removeSchema);

    List<APIResponse> answers =
        draft.endpoints().stream()
            .flatMap(e -> e.operation().getResponses().getAPIResponses().values().stream())
            .toList();
    keep(components.getResponses(), referred(answers), components::removeResponse);
    keep(
        components.getParameters(),
        referred(draft.endpoints().stream().flatMap(e -> e.parameters().stream()).toList()),
        components::removeParameter);
    keep(
        components.getHeaders(),
        referred(
            Stream.concat(answers.stream(), values(components.getResponses()).stream())
                .flatMap(answer -> values(answer.getHeaders()).stream())
                .toList()),
        components::removeHeader);
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

  private static Set<String> referred(Collection<? extends Reference<?>> parts) {
    Set<String> names = new HashSet<>();
    parts.stream()
        .map(Reference::getRef)
        .filter(Objects::nonNull)
        .forEach(ref -> names.add(ref.substring(ref.lastIndexOf('/') + 1)));
    return names;
  }

  private static <T> Collection<T> values(@Nullable Map<String, T> parts) {
    return parts == null ? List.of() : parts.values();
  }

  private static void keep(
      @Nullable Map<String, ?> parts, Set<String> used, Consumer<String> remove) {
    if (parts != null) {
      parts.keySet().stream().filter(name -> !used.contains(name)).toList().forEach(remove);
    }
  }
}
