package io.acquaint.kit.list;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps only the members of an item that {@code fields=} names. */
public final class FieldSelection {

  private final ObjectMapper mapper;

  public FieldSelection(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  /**
   * The items with only the members that the query asks for; the same items when it asks for all.
   *
   * @throws io.acquaint.kit.problem.ProblemException 400 when a member does not exist
   */
  @SuppressWarnings("unchecked")
  public <V> List<V> apply(ListQuery query, List<? extends V> items) {
    List<String> fields = query.asked().fields();
    if (fields.isEmpty() || items.isEmpty()) {
      return List.copyOf(items);
    }
    check(query, members(items.getFirst().getClass()));
    List<Object> selected = new ArrayList<>(items.size());
    for (V item : items) {
      ObjectNode all = mapper.valueToTree(item);
      selected.add(all.retain(fields));
    }
    // Only the serializer looks at them, and it goes by the class of each item.
    return (List<V>) selected;
  }

  void check(ListQuery query, Set<String> members) {
    var findings = new QueryFindings(query.asked().inBody());
    for (String field : query.asked().fields()) {
      if (!members.contains(field)) {
        findings.add(
            "fields",
            "unknown_field",
            "there is no " + QueryFindings.shortened(field) + " in these items");
      }
    }
    findings.throwIfAny();
  }

  Set<String> members(Class<?> type) {
    JavaType known = mapper.constructType(type);
    return mapper.getSerializationConfig().introspect(known).findProperties().stream()
        .map(BeanPropertyDefinition::getName)
        .collect(Collectors.toSet());
  }
}
