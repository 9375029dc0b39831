package io.acquaint.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** An answer that is written piece by piece is a text without a length, not a Java type. */
final class StreamedAnswers implements Rule {
  private static final String JAVA_TYPE = "StreamingOutput";

  @Override
  public void apply(Draft draft) {
    for (Endpoint e : draft.endpoints()) {
      e.operation().getResponses().getAPIResponses().values().stream()
          .filter(response -> response.getContent() != null)
          .forEach(
              response -> response.getContent().getMediaTypes().forEach(StreamedAnswers::describe));
    }
  }

  private static void describe(String type, MediaType media) {
    if (media.getSchema() != null && Refs.target(media.getSchema()).equals(JAVA_TYPE)) {
      media.setSchema(
          OASFactory.createSchema()
              .addType(SchemaType.STRING)
              .description("Everything that the filter selects, as " + type + ".")
              .maxLength(Integer.MAX_VALUE));
    }
  }
}
