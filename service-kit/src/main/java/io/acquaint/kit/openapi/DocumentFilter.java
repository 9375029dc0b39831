package io.acquaint.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/**
 * Runs the rules that complete a service's document, in order: names first, then operations, then
 * schemas, because later rules look at what earlier ones settled.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentFilter implements OASFilter {
  private final IndexView index;

  /** Called by SmallRye, which hands over the class index of the application. */
  public DocumentFilter(IndexView index) {
    this.index = index;
  }

  private List<Rule> rules() {
    return List.of(
        new ServiceInfo(),
        new RequiredFields(index),
        new InlineScalars(),
        new MergePatchBodies(index),
        new ReadableSchemaNames(),
        new MultipartForms(),
        new Authorisation(),
        new ListParameters(),
        new IdempotencyKeys(),
        new StreamedAnswers(),
        new SuccessAnswers(),
        new Preconditions(),
        new CommonProblems(),
        new ProblemMembers(index),
        new ClosedRequests(),
        new UnusedParts(),
        new SchemaDescriptions(),
        new SchemaBounds(),
        new SchemaExamples(),
        new ParameterTexts());
  }

  @Override
  public void filterOpenAPI(OpenAPI openApi) {
    String service =
        ConfigProvider.getConfig()
            .getOptionalValue("acquaint.service", String.class)
            .orElse("service");
    Draft draft = new Draft(openApi, index, service);
    rules().forEach(rule -> rule.apply(draft));
  }
}
