package io.acquaint.segments.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.acquaint.kit.problem.Finding;
import io.acquaint.kit.problem.Findings;
import io.acquaint.kit.problem.ProblemException;
import io.acquaint.segments.segment.UnsavedConditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules about templates that single fields cannot express. */
@ApplicationScoped
class TemplateCheck {
  private final UnsavedConditions conditions;

  TemplateCheck(UnsavedConditions conditions) {
    this.conditions = conditions;
  }

  /** Refuses a template whose parameters and condition do not fit, or that no values make valid. */
  void refuseUnsound(TemplateRequest request) {
    Findings findings = new Findings();
    Set<String> used = Placeholders.names(request.condition());
    Set<String> declared = new HashSet<>();
    List<TemplateParameter> parameters = request.parametersOrNone();
    for (int i = 0; i < parameters.size(); i++) {
      String name = parameters.get(i).name();
      String pointer = "/parameters/" + i + "/name";
      if (!declared.add(name)) {
        findings.at(pointer, "not_unique", "another parameter has this name");
      } else if (!used.contains(name)) {
        findings.at(pointer, "unknown_reference", "does not stand in the condition");
      }
    }
    used.removeAll(declared);
    used.forEach(
        name ->
            findings.at(
                "/condition", "unknown_reference", "the parameter " + name + " is missing"));
    findings.throwIfAny();
    Map<String, JsonNode> examples = new HashMap<>();
    parameters.forEach(parameter -> examples.put(parameter.name(), parameter.example()));
    conditions.read(Placeholders.fill(request.condition(), examples), null);
  }

  /**
   * The condition with the values that a caller gave, and defaults for the others.
   *
   * @throws ProblemException 422 for values that are missing, unknown, or make no valid condition
   */
  JsonNode filled(SegmentTemplate template, Map<String, JsonNode> given) {
    Findings findings = new Findings();
    Map<String, JsonNode> values = new HashMap<>(given);
    Set<String> known = new HashSet<>();
    for (TemplateParameter parameter : template.parameters) {
      known.add(parameter.name());
      JsonNode value = given.get(parameter.name());
      if (value == null || value.isNull()) {
        if (parameter.defaultValue() == null) {
          findings.at("/parameters/" + parameter.name(), "required", "has no default");
        } else {
          values.put(parameter.name(), parameter.defaultValue());
        }
      }
    }
    given.keySet().stream()
        .filter(name -> !known.contains(name))
        .sorted()
        .forEach(
            name ->
                findings.at("/parameters/" + name, "unknown_field", "the template has no such"));
    findings.throwIfAny();
    JsonNode condition = Placeholders.fill(template.condition, values);
    try {
      conditions.read(condition, null);
    } catch (ProblemException refused) {
      for (Finding finding : refused.findings()) {
        findings.at("/parameters", finding.code(), finding.pointer() + " " + finding.message());
      }
      findings.throwIfAny();
    }
    return condition;
  }
}
