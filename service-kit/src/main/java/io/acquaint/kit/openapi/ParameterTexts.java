package io.acquaint.kit.openapi;

import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** A description for every parameter, and for every operation that has none. */
final class ParameterTexts implements Rule {
  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      e.parameters().forEach(ParameterTexts::describe);
      if (e.item().getParameters() != null) {
        e.item().getParameters().forEach(ParameterTexts::describe);
      }
      if (e.operation().getSummary() == null) {
        String id = e.operation().getOperationId();
        e.operation().setSummary(id == null ? e.path() : Words.sentence(Words.of(id)));
      }
      if (e.operation().getDescription() == null) {
        e.operation().setDescription(e.operation().getSummary());
      }
    }
  }

  private static void describe(Parameter parameter) {
    if (parameter.getRef() == null && parameter.getDescription() == null) {
      String schema = parameter.getSchema() == null ? null : parameter.getSchema().getDescription();
      parameter.setDescription(
          schema == null ? Words.sentence(Words.of(parameter.getName())) : schema);
    }
  }
}
