package io.acquaint.kit.openapi;

import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A form is what its record says. SmallRye adds each parameter of the method beside the reference
 * to the record, as a text without bounds; these go.
 */
final class MultipartForms implements Rule {
  private static final String MEDIA_TYPE = "multipart/form-data";

  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      if (e.hasBody() && e.operation().getRequestBody().getContent() != null) {
        onlyTheRecord(e.operation().getRequestBody().getContent().getMediaType(MEDIA_TYPE));
      }
    }
  }

  private static void onlyTheRecord(@Nullable MediaType form) {
    if (form == null) {
      return;
    }
    Schema schema = form.getSchema();
    if (schema != null && !Refs.target(schema).isEmpty()) {
      form.setSchema(Refs.schema(Refs.target(schema)));
    }
  }
}
