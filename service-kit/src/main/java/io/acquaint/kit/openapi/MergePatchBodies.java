package io.acquaint.kit.openapi;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;

/**
 * A method that takes {@code MergePatch<ContactRequest>} reads the fields of {@code
 * ContactRequest}, none of them required; null removes what the resource may go without (RFC 7396).
 */
final class MergePatchBodies implements Rule {
  private static final String MEDIA_TYPE = "application/merge-patch+json";

  private final IndexView index;

  MergePatchBodies(IndexView index) {
    this.index = index;
  }

  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      e.method().flatMap(this::patchedRecord).ifPresent(request -> describe(draft, e, request));
    }
    draft.schemas().keySet().stream()
        .filter(name -> name.startsWith("MergePatch"))
        .forEach(draft.components()::removeSchema);
  }

  private Optional<String> patchedRecord(MethodInfo method) {
    return method.parameterTypes().stream()
        .filter(type -> type.kind() == Type.Kind.PARAMETERIZED_TYPE)
        .filter(type -> Names.simple(type.name()).equals("MergePatch"))
        .map(type -> type.asParameterizedType().arguments().getFirst().name())
        .map(name -> index.getClassByName(name))
        .filter(Objects::nonNull)
        .map(Names::schema)
        .findFirst();
  }

  private static void describe(Draft draft, Endpoint e, String request) {
    Schema source =
        draft
            .schema(request)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        e.operation().getOperationId()
                            + " patches "
                            + request
                            + ", which no other operation reads; let a POST read it"));
    String name = request.replaceFirst("Request$", "") + "Patch";
    if (draft.schema(name).isEmpty()) {
      draft.components().addSchema(name, patchOf(source, request));
    }
    e.operation()
        .setRequestBody(
            OASFactory.createRequestBody()
                .required(true)
                .description("The fields to change (RFC 7396): null removes, absent keeps.")
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            MEDIA_TYPE, OASFactory.createMediaType().schema(Refs.schema(name)))));
  }

  private static Schema patchOf(Schema source, String request) {
    Schema patch =
        OASFactory.createSchema()
            .addType(SchemaType.OBJECT)
            .description(
                "The fields of " + request + ", each of them optional; null removes the value.");
    if (source.getExamples() != null) {
      patch.setExamples(source.getExamples());
    }
    if (source.getProperties() != null) {
      source
          .getProperties()
          .forEach(
              (name, property) -> {
                if (!Boolean.TRUE.equals(property.getReadOnly())) {
                  patch.addProperty(
                      name, required(source, name) ? property : SchemaCopies.nullable(property));
                }
              });
    }
    return patch;
  }

  /** What a resource must have cannot be removed by a patch. */
  private static boolean required(Schema source, String property) {
    return source.getRequired() != null && source.getRequired().contains(property);
  }
}
