package io.acquaint.contacts.attribute;

import io.acquaint.kit.problem.Findings;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The custom fields that records of one kind may carry, as they were registered when asked. */
public final class RegisteredAttributes {

  private final Map<String, AttributeDefinition> byName;

  RegisteredAttributes(Map<String, AttributeDefinition> byName) {
    this.byName = byName;
  }

  /** Adds a finding at {@code /attributes/...} for each value that is not as registered. */
  public void check(@Nullable Map<String, Object> values, Findings findings) {
    check(Map.of(), values, findings);
  }

  /**
   * Adds a finding at {@code /attributes/...} for each new value that is not as registered. What a
   * record had before stays, though the attribute may have been narrowed since.
   */
  public void check(
      Map<String, Object> before, @Nullable Map<String, Object> after, Findings findings) {
    if (after == null) {
      return;
    }
    after.forEach(
        (name, value) -> {
          if (value.equals(before.get(name))) {
            return;
          }
          String pointer = "/attributes/" + name.replace("~", "~0").replace("/", "~1");
          AttributeDefinition definition = byName.get(name);
          if (definition == null) {
            findings.at(
                pointer, "unknown_attribute", "is not registered under /v1/attribute-definitions");
            return;
          }
          String complaint = definition.complaint(value);
          if (complaint != null) {
            findings.at(pointer, "invalid_attribute", complaint);
          }
        });
  }
}
